package gujeong.kernel.journal;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One revision of a record, as its history lists it.
 *
 * @param type the event's type, such as {@code budget.commitment.corrected.v1}
 * @param actor who made the change
 * @param reason why; null where none is asked for
 * @param state the whole record after the change, as JSON
 */
public record Change(
        int revision,
        String type,
        Instant recordedAt,
        String actor,
        String reason,
        String requestId,
        @JsonRawValue @Schema(type = SchemaType.OBJECT, implementation = Object.class) String state) {}
