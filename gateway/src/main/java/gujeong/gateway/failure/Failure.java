package gujeong.gateway.failure;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.gateway.ledger.FailureStatus;

/**
 * An event the ledger could not apply, or one that waits behind such an event.
 *
 * @param id the same even after a rebuild
 * @param recordKey the key of the event, normally the record's id; null when it had none
 * @param cause the kind of failure, for programs
 * @param error what is wrong, for people
 * @param status OPEN blocks its record; PARKED waits; RESOLVED was taken after all; SUPERSEDED need not be any more;
 *     DISCARDED never will be
 * @param supersededBy the later revision of the record that was taken in its place, when it is SUPERSEDED
 * @param headers the event's headers
 * @param value the beginning of the event's value, as text; null for a tombstone
 * @param valueSize bytes of the whole value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "LedgerFailure",
        requiredProperties = {
            "id",
            "topic",
            "partition",
            "offset",
            "cause",
            "error",
            "status",
            "firstSeen",
            "headers",
            "valueSize"
        })
public record Failure(
        UUID id,
        String topic,
        int partition,
        long offset,
        String recordKey,
        String recordType,
        UUID eventId,
        String cause,
        String error,
        FailureStatus status,
        Integer supersededBy,
        Instant firstSeen,
        Map<String, String> headers,
        String value,
        int valueSize) {

    @JsonIgnore
    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }
}
