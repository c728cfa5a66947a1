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
import gujeong.gateway.measure.Moment;

/** Reads the records whose texts a report prints. Unreadable ones are counted, so that the report can say so. */
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
        this.types = Map.ofEntries(
                Map.entry(Contents.Programme.class, List.of("budget.programme")),
                Map.entry(Contents.Project.class, List.of("budget.project")),
                Map.entry(Brief.class, List.of("budget.brief")),
                Map.entry(Milestone.class, List.of("budget.milestone")),
                Map.entry(Contents.Team.class, List.of("budget.team")),
                Map.entry(Contents.Duty.class, List.of("budget.duty")),
                Map.entry(Contents.CouncilSession.class, List.of("budget.council-session")),
                Map.entry(Contents.Requirement.class, List.of("budget.requirement")),
                Map.entry(Contents.Posts.class, List.of("budget.staffing")),
                Map.entry(Contents.Profile.class, List.of("budget.profile")),
                Map.entry(
                        Contents.Plan.class,
                        services.addresses().keySet().stream()
                                .map(service -> service + ".plan")
                                .toList()));
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
                told.all(Contents.Posts.class),
                told.all(Contents.Profile.class),
                told.all(Contents.Plan.class),
                told.unreadable);
    }

    List<Contents.CouncilSession> sessions(Moment moment) {
        return new Reading(types.get(Contents.CouncilSession.class), moment).all(Contents.CouncilSession.class);
    }

    /** The records of one moment, fetched at once. */
    private final class Reading {

        private final Map<String, List<Document>> told;
        private int unreadable;

        Reading(Collection<String> recordTypes, Moment moment) {
            told = documents.documents(recordTypes, moment);
        }

        <T> List<T> all(Class<T> form) {
            return types.get(form).stream()
                    .flatMap(type -> told.getOrDefault(type, List.of()).stream())
                    .map(document -> read(document, form))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private <T> T read(Document document, Class<T> form) {
            if (document.state() == null) {
                unreadable++;
                return null;
            }
            try {
                return JSON.treeToValue(document.state(), form);
            } catch (JsonProcessingException | RuntimeException e) {
                LOG.warnf(
                        "%s %s cannot be printed: %s",
                        document.recordType(),
                        document.id(),
                        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.toString());
                unreadable++;
                return null;
            }
        }
    }
}
