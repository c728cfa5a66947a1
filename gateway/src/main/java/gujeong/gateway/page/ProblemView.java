package gujeong.gateway.page;

import gujeong.kernel.problem.Problem;

/**
 * A problem as a page shows it.
 *
 * @param field what the value at fault is called; null when it is no value's fault
 */
record ProblemView(String field, Problem problem) {

    static ProblemView of(Problem problem) {
        String field = problem.field();
        return new ProblemView(field == null ? null : PageMessages.nameOr(field, "field." + field), problem);
    }
}
