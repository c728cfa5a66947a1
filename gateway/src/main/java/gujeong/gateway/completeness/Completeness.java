package gujeong.gateway.completeness;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of a service's journal the ledger holds.
 *
 * @param service the service
 * @param complete everything recorded up to {@code through} is in the ledger and nothing is held back
 * @param through the last instant up to which the ledger has seen the journal; null before the first watermark
 * @param journalRows rows of the journal at {@code through}; null before the first watermark
 * @param applied distinct events in the ledger
 * @param parked events held back: failures that are open, and what waits behind them
 * @param discarded events an operator has discarded
 * @param superseded events that could not be taken and whose record has moved on: a later revision is applied
 * @param missing rows of the journal that are none of all this
 * @param lag events on the topic, as of the last watermark, which the ledger has not read yet
 * @param backlog rows of the journal, as of the last watermark, which were not on the topic yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Completeness",
        requiredProperties = {
            "service",
            "complete",
            "applied",
            "parked",
            "discarded",
            "superseded",
            "missing",
            "lag",
            "backlog"
        })
public record Completeness(
        String service,
        boolean complete,
        Instant through,
        Long journalRows,
        long applied,
        long parked,
        long discarded,
        long superseded,
        long missing,
        long lag,
        long backlog) {}
