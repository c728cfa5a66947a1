package gujeong.gateway.rebuild;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rebuild of the ledger, done or under way.
 *
 * @param finishedAt null while it runs
 * @param eventsRead events read so far
 * @param eventsTotal events there were when it was last looked
 * @param error why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "LedgerRebuild",
        requiredProperties = {"id", "status", "requestedBy", "startedAt", "eventsRead", "eventsTotal"})
public record Rebuild(
        UUID id,
        Status status,
        String requestedBy,
        Instant startedAt,
        Instant finishedAt,
        long eventsRead,
        long eventsTotal,
        String error) {

    /** How it went. The live ledger is untouched unless it is DONE. */
    @Schema(name = "LedgerRebuildStatus")
    public enum Status {
        RUNNING,
        DONE,
        FAILED
    }
}
