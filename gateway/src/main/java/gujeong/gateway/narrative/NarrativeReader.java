package gujeong.gateway.narrative;

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
import gujeong.gateway.ledger.PrintedRecord;
import gujeong.gateway.ledger.PrintedRecords;
import gujeong.gateway.series.Moment;

/** Reads the records whose texts a report prints. Unreadable ones are counted, so that the report can say so. */
@ApplicationScoped
public class NarrativeReader {

    private static final Logger LOG = Logger.getLogger(NarrativeReader.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final PrintedRecords printedRecords;
    /** The types of record each form is read from: every service has plans. */
    final Map<Class<?>, List<String>> types;

    NarrativeReader(PrintedRecords printedRecords, Services services) {
        this.printedRecords = printedRecords;
        this.types = Map.ofEntries(
                Map.entry(NarrativeRecords.Programme.class, List.of("budget.programme")),
                Map.entry(NarrativeRecords.Project.class, List.of("budget.project")),
                Map.entry(Brief.class, List.of("budget.brief")),
                Map.entry(Milestone.class, List.of("budget.milestone")),
                Map.entry(NarrativeRecords.Team.class, List.of("budget.team")),
                Map.entry(NarrativeRecords.Duty.class, List.of("budget.duty")),
                Map.entry(NarrativeRecords.CouncilSession.class, List.of("budget.council-session")),
                Map.entry(NarrativeRecords.Requirement.class, List.of("budget.requirement")),
                Map.entry(NarrativeRecords.Posts.class, List.of("budget.staffing")),
                Map.entry(NarrativeRecords.Profile.class, List.of("budget.profile")),
                Map.entry(
                        NarrativeRecords.Plan.class,
                        services.addresses().keySet().stream()
                                .map(service -> service + ".plan")
                                .toList()));
    }

    public NarrativeRecords records(Moment moment) {
        var told = new Reading(types.values().stream().flatMap(List::stream).toList(), moment);
        return new NarrativeRecords(
                moment,
                told.all(NarrativeRecords.Programme.class),
                told.all(NarrativeRecords.Project.class),
                told.all(Brief.class),
                told.all(Milestone.class),
                told.all(NarrativeRecords.Team.class),
                told.all(NarrativeRecords.Duty.class),
                told.all(NarrativeRecords.CouncilSession.class),
                told.all(NarrativeRecords.Requirement.class),
                told.all(NarrativeRecords.Posts.class),
                told.all(NarrativeRecords.Profile.class),
                told.all(NarrativeRecords.Plan.class),
                told.unreadable);
    }

    List<NarrativeRecords.CouncilSession> sessions(Moment moment) {
        return new Reading(types.get(NarrativeRecords.CouncilSession.class), moment)
                .all(NarrativeRecords.CouncilSession.class);
    }

    /** The records of one moment, fetched at once. */
    private final class Reading {

        private final Map<String, List<PrintedRecord>> told;
        private int unreadable;

        Reading(Collection<String> recordTypes, Moment moment) {
            told = printedRecords.documents(recordTypes, moment);
        }

        <T> List<T> all(Class<T> form) {
            return types.get(form).stream()
                    .flatMap(type -> told.getOrDefault(type, List.of()).stream())
                    .map(document -> read(document, form))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private <T> T read(PrintedRecord document, Class<T> form) {
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
