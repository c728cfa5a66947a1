package gujeong.gateway.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jdbi.v3.core.Jdbi;

/** The records whose words the report prints, for any day as known at any instant. */
@ApplicationScoped
public class Documents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Jdbi jdbi;

    Documents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The records of these types that were not voided, dated {@code asOf} or earlier, in the revision that stood at
     * {@code knownAt}; by type, ordered by day, then id.
     *
     * @param knownAt null for what is known now
     */
    public Map<String, List<Document>> documents(Collection<String> recordTypes, LocalDate asOf, Instant knownAt) {
        return jdbi.withHandle(handle -> handle
                .createQuery(
                        """
                        SELECT record_type, record_id, revision, day, recorded_at, state
                        FROM ledger.document
                        WHERE record_type = ANY (:types) AND day <= :asOf AND NOT voided
                            AND CASE WHEN :knownAt::timestamptz IS NULL THEN superseded_at IS NULL
                                ELSE recorded_at <= :knownAt AND coalesce(superseded_at, 'infinity') > :knownAt END
                        ORDER BY day, record_id
                        """)
                .bindArray("types", String.class, List.copyOf(recordTypes))
                .bind("asOf", asOf)
                .bind("knownAt", knownAt)
                .map((row, context) -> new Document(
                        row.getString("record_type"),
                        row.getObject("record_id", UUID.class),
                        row.getInt("revision"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        json(row.getString("state"))))
                .stream()
                .collect(Collectors.groupingBy(Document::recordType)));
    }

    private static JsonNode json(String state) {
        try {
            return JSON.readTree(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database's JSON can always be read", e);
        }
    }
}
