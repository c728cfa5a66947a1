package gujeong.gateway.report;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jboss.logging.Logger;

import gujeong.gateway.Services;
import gujeong.gateway.ledger.Document;
import gujeong.gateway.ledger.Documents;

/** Reads the records whose words a report prints. One that cannot be read is counted, so that the report can say so. */
@ApplicationScoped
class Library {

    private static final Logger LOG = Logger.getLogger(Library.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Documents documents;
    private final Services services;

    Library(Documents documents, Services services) {
        this.documents = documents;
        this.services = services;
    }

    Contents contents(Moment moment) {
        var unreadable = new AtomicInteger();
        return new Contents(
                moment,
                read("budget.programme", Contents.Programme.class, moment, unreadable),
                read("budget.project", Contents.Project.class, moment, unreadable),
                read("budget.brief", Brief.class, moment, unreadable),
                read("budget.milestone", Milestone.class, moment, unreadable),
                read("budget.team", Contents.Team.class, moment, unreadable),
                read("budget.duty", Contents.Duty.class, moment, unreadable),
                read("budget.council-session", Contents.CouncilSession.class, moment, unreadable),
                read("budget.requirement", Contents.Requirement.class, moment, unreadable),
                plans(moment, unreadable),
                unreadable.get());
    }

    private List<Contents.Plan> plans(Moment moment, AtomicInteger unreadable) {
        return services.addresses().keySet().stream()
                .flatMap(service -> read(service + ".plan", Contents.Plan.class, moment, unreadable).stream())
                .toList();
    }

    List<Contents.CouncilSession> sessions(Moment moment) {
        return read("budget.council-session", Contents.CouncilSession.class, moment, new AtomicInteger());
    }

    private <T> List<T> read(String recordType, Class<T> form, Moment moment, AtomicInteger unreadable) {
        return documents.documents(recordType, moment.asOf(), moment.knownAt()).stream()
                .map(document -> read(document, form, unreadable))
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> T read(Document document, Class<T> form, AtomicInteger unreadable) {
        try {
            return JSON.treeToValue(document.state(), form);
        } catch (JsonProcessingException e) {
            LOG.warnf("%s %s cannot be printed: %s", document.recordType(), document.id(), e.getOriginalMessage());
            unreadable.incrementAndGet();
            return null;
        }
    }
}
