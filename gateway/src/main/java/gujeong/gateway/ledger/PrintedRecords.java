package gujeong.gateway.ledger;

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

import gujeong.gateway.series.Moment;

/** The records whose words the report prints, for any day as known at any instant. */
@ApplicationScoped
public class PrintedRecords {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Bytes of states that are read for one moment: many times what a division writes. They are kept as objects while a
     * report is made of them.
     */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Of a revision: not voided, dated by {@code :asOf}, and the one that was current at {@code :knownAt}. */
    static final String STOOD =
            """
            day <= :asOf AND NOT voided AND CASE WHEN :knownAt::timestamptz IS NULL THEN superseded_at IS NULL
                ELSE recorded_at <= :knownAt AND coalesce(superseded_at, 'infinity') > :knownAt END
            """;

    private final Jdbi jdbi;

    PrintedRecords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The records of these types that were not voided, of the moment's day or earlier, in the revision that
     * was known then; by type, ordered by day, then id.
     *
     * <p>When there is more than fits into memory, the small ones come first, then the latest; the others come without
     * their state.
     */
    public Map<String, List<PrintedRecord>> documents(Collection<String> recordTypes, Moment moment) {
        return jdbi.withHandle(handle -> handle
                .createQuery(
                        """
                        SELECT record_type, record_id, revision, day, recorded_at,
                            CASE WHEN bytes <= :most THEN state END AS state
                        FROM (
                            -- only what is compressed has to be unpacked to know how long it is
                            SELECT *, sum(CASE WHEN pg_column_compression(state) IS NULL THEN pg_column_size(state)
                                    ELSE octet_length(state::text) END)
                                OVER (ORDER BY pg_column_size(state) > 2000, day DESC, record_id) AS bytes
                            FROM ledger.document
                            WHERE record_type = ANY (:types) AND <stood>
                        ) AS valid
                        ORDER BY day, record_id
                        """)
                .define("stood", STOOD)
                .bind("most", MOST_BYTES)
                .bindArray("types", String.class, List.copyOf(recordTypes))
                .bind("asOf", moment.asOf())
                .bind("knownAt", moment.knownAt())
                .map((row, context) -> new PrintedRecord(
                        row.getString("record_type"),
                        row.getObject("record_id", UUID.class),
                        row.getInt("revision"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        json(row.getString("state"))))
                .stream()
                .collect(Collectors.groupingBy(PrintedRecord::recordType)));
    }

    private static JsonNode json(String state) {
        try {
            return state == null ? null : JSON.readTree(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database's JSON can always be read", e);
        }
    }
}
