package gujeong.gateway.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    /** The types of record each form is read from: every service has plans. */
    final Map<Class<?>, List<String>> types;

    Library(Documents documents, Services services) {
        this.documents = documents;
        this.types = Map.of(
                Contents.Programme.class, List.of("budget.programme"),
                Contents.Project.class, List.of("budget.project"),
                Brief.class, List.of("budget.brief"),
                Milestone.class, List.of("budget.milestone"),
                Contents.Team.class, List.of("budget.team"),
                Contents.Duty.class, List.of("budget.duty"),
                Contents.CouncilSession.class, List.of("budget.council-session"),
                Contents.Requirement.class, List.of("budget.requirement"),
                Contents.Plan.class,
                        services.addresses().keySet().stream()
                                .map(service -> service + ".plan")
                                .toList());
    }

    Contents contents(Moment moment) {
        var told = new Reading(types.values().stream().flatMap(List::stream).toList(), moment);
        return new Contents(
                moment,
                told.all(Contents.Programme.class),
                told.all(Contents.Project.class),
                told.all(Brief.class),
                told.all(Milestone.class),
                told.all(Contents.Team.class),
                told.all(Contents.Duty.class),
                told.all(Contents.CouncilSession.class),
                told.all(Contents.Requirement.class),
                told.all(Contents.Plan.class),
                told.unreadable);
    }

    List<Contents.CouncilSession> sessions(Moment moment) {
        return new Reading(types.get(Contents.CouncilSession.class), moment).all(Contents.CouncilSession.class);
    }

    /** What stood at one moment, fetched at once. */
    private final class Reading {

        private final Map<String, List<Document>> told;
        private int unreadable;

        Reading(Collection<String> recordTypes, Moment moment) {
            told = documents.documents(recordTypes, moment.asOf(), moment.knownAt());
        }

        <T> List<T> all(Class<T> form) {
            return types.get(form).stream()
                    .flatMap(type -> told.getOrDefault(type, List.of()).stream())
                    .map(document -> read(document, form))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private <T> T read(Document document, Class<T> form) {
            try {
                return JSON.treeToValue(document.state(), form);
            } catch (JsonProcessingException e) {
                LOG.warnf("%s %s cannot be printed: %s", document.recordType(), document.id(), e.getOriginalMessage());
                unreadable++;
                return null;
            }
        }
    }
}
