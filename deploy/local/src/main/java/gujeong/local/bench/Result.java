package gujeong.local.bench;

/**
 * One line of the table.
 *
 * @param row what was measured
 * @param unit of ours and plain
 * @param plain the limit it is compared with; null where there is none
 * @param judged what the budget speaks of: a ratio, or ours itself
 * @param how in a few words, what ours and plain were doing
 */
record Result(String row, String unit, Sample ours, Sample plain, Sample judged, PerformanceTarget budget, String how) {

    /** Ours as a share of plain. */
    static Result ratio(String row, String unit, PairedRuns pairs, PerformanceTarget budget, String how) {
        return new Result(row, unit, pairs.ours(), pairs.plain(), pairs.ratio(), budget, how);
    }

    /** Ours as it is. */
    static Result alone(String row, String unit, Sample ours, PerformanceTarget budget, String how) {
        return new Result(row, unit, ours, null, ours, budget, how);
    }

    boolean isRatio() {
        return plain != null;
    }

    boolean isMet() {
        return budget.isMetBy(judged.median());
    }
}
