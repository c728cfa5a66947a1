package gujeong.press.issue;

import java.util.Locale;

/**
 * The copies of an issue.
 *
 * @param copies in print and braille
 * @param distributed how many of them went out
 */
public record Stock(IssueKey issue, long copies, long distributed) {

    /** Whether more went out than there are. */
    public boolean isShort() {
        return distributed > copies;
    }

    String distributedTooMany() {
        return count(distributed) + " copies of " + issue + " are distributed already, so it cannot have only "
                + count(copies);
    }

    /** @param taken copies counted among the distributed that are asked for just now */
    public String cannotSpare(long taken) {
        return "distributes " + count(taken) + " copies but only " + count(copies - (distributed - taken)) + " of the "
                + count(copies) + " copies of " + issue + " are left";
    }

    private static String count(long copies) {
        return String.format(Locale.ROOT, "%,d", copies);
    }
}
