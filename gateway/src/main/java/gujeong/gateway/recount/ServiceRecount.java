package gujeong.gateway.recount;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.recount.Recount;

/**
 * The result of comparing one service with the ledger. Numbers are present unless it was not recounted.
 *
 * @param settled whether both spoke of the same state: the ledger had dealt with every change the service counted
 * @param reason why it was not recounted
 * @param journalRows changes the service had recorded
 * @param accounted changes the ledger had dealt with
 * @param parked of these held back, so that they are in no figure
 * @param discarded of these discarded by an operator
 * @param compared series compared
 * @param different how many of them differ
 * @param differences the first {@value #LISTED} of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ServiceRecount",
        requiredProperties = {"service", "outcome", "settled", "differences"})
public record ServiceRecount(
        String service,
        Outcome outcome,
        boolean settled,
        String reason,
        Long journalRows,
        Long accounted,
        Long parked,
        Long discarded,
        Integer compared,
        Integer different,
        List<Difference> differences) {

    static final int LISTED = 200;

    /** What a recount found. */
    @Schema(name = "RecountOutcome")
    public enum Outcome {
        /** Service and ledger say the same. */
        EQUAL,
        /** They do not. */
        DIFFERENT,
        /** They never spoke of the same state while somebody waited; differences may be only that. */
        UNSETTLED,
        /** The service gave no count. */
        NOT_RECOUNTED
    }

    static ServiceRecount of(Recount recount, LedgerFigures held, Comparison comparison, boolean settled) {
        List<Difference> all = comparison.differences();
        return new ServiceRecount(
                recount.service(),
                settled ? (all.isEmpty() ? Outcome.EQUAL : Outcome.DIFFERENT) : Outcome.UNSETTLED,
                settled,
                null,
                recount.journalRows(),
                held.accounted(),
                held.parked(),
                held.discarded(),
                comparison.compared(),
                all.size(),
                all.subList(0, Math.min(LISTED, all.size())));
    }

    static ServiceRecount none(String service, String reason) {
        return new ServiceRecount(
                service, Outcome.NOT_RECOUNTED, false, reason, null, null, null, null, null, null, List.of());
    }
}
