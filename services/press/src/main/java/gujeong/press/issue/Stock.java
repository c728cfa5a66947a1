package gujeong.press.issue;

import java.util.Locale;

import gujeong.kernel.problem.Reason;

/**
 * The copies of an issue.
 *
 * @param copies in print and braille
 * @param distributed how many of them went out
 */
public record Stock(IssueKey issue, long copies, long distributed) {

    /** Whether more copies went out than exist. */
    public boolean isShort() {
        return distributed > copies;
    }

    Reason distributedTooMany() {
        return Reason.of("issue.distributedTooMany", count(distributed), issue, count(copies));
    }

    /** @param taken copies counted among the distributed that are asked for just now */
    public Reason cannotSpare(long taken) {
        return Reason.of(
                "issue.cannotSpare", count(taken), count(copies - (distributed - taken)), count(copies), issue);
    }

    private static String count(long copies) {
        return String.format(Locale.ROOT, "%,d", copies);
    }
}
