package gujeong.budget.money;

import gujeong.kernel.problem.Reason;

/**
 * The balance of one source of funds of one project, in won.
 *
 * @param allocated 예산현액: appropriations, transfers in less transfers out, and what was carried over from last year
 * @param committed commitments less reversals
 * @param paid payments less what was returned or recovered
 * @param setAside what is carried over to next year without ever having been committed (명시이월)
 * @param carriedOver all that is carried over to next year, {@code setAside} included
 */
public record AllocationBalance(
        ProjectKey project,
        FundSource fundSource,
        long allocated,
        long committed,
        long paid,
        long setAside,
        long carriedOver) {

    /** Nothing was ever allocated. */
    public static AllocationBalance empty(FundKey key) {
        return new AllocationBalance(key.project(), key.source(), 0, 0, 0, 0, 0);
    }

    public FundKey key() {
        return new FundKey(project, fundSource);
    }

    /** What may still be committed. */
    public long available() {
        return allocated - committed - setAside;
    }

    /** What was neither paid nor carried over. */
    public long unspent() {
        return allocated - paid - carriedOver;
    }

    /** Such as {@code DISTRICT money for IS_MAINTENANCE in 2020}. */
    public Reason where() {
        return Reason.of("balance.where", fundSource, project.code(), project.fiscalYear());
    }
}
