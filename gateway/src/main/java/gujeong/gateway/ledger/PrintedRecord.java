package gujeong.gateway.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A record whose texts are printed in the report, in one revision.
 *
 * @param recordType such as {@code budget.brief}
 * @param day the record's business date
 * @param recordedAt when this revision was recorded
 * @param state the whole record, as in its event; null when all of them together are more than is read
 */
public record PrintedRecord(
        String recordType, UUID id, int revision, LocalDate day, Instant recordedAt, JsonNode state) {}
