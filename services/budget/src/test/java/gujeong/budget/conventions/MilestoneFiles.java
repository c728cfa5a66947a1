package gujeong.budget.conventions;

import gujeong.kernel.testing.RecordClient;

/** Milestones as a CSV file states them. */
final class MilestoneFiles {

    static final String HEADER = "fiscalYear,title,startsOn,endsOn,status,statedOn,printedAs\n";

    private MilestoneFiles() {}

    static String milestones(int year, int rows) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 1; i <= rows; i++) {
            csv.append(year).append(",소식지 ").append(i).append("호,2060-01-01,,DONE,2060-05-31,\n");
        }
        return csv.toString();
    }

    static int recorded(int year) {
        return RecordClient.reader()
                .get(RecordClient.path("milestones") + "?limit=500&fiscalYear=" + year)
                .jsonPath()
                .getList("items")
                .size();
    }
}
