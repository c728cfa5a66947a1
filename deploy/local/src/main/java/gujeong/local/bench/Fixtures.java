package gujeong.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the benchmarks write: a year of their own with a programme and as many projects as a real division has. */
final class Fixtures {

    static final int YEAR = 2022;
    static final int PROJECTS = 40;
    static final String COMMITMENTS = "/api/v1/budget/commitments";
    static final String MILESTONES = "/api/v1/budget/milestones";

    private static final String COMMITMENT_COLUMNS =
            "fiscalYear,number,project,fundSource,title,amount,committedOn,contractMethod,counterparty,"
                    + "executionException\n";

    private Fixtures() {}

    static void settleIn(BenchStack ground) throws IOException {
        try (HttpConnection line = ground.line(BenchStack.BUDGET)) {
            send(
                    line,
                    "programmes",
                    "fiscalYear,code,name,ordinal,openedOn\n%1$d,BENCH,시험 사업,1,%1$d-01-01\n".formatted(YEAR));
            send(
                    line,
                    "projects",
                    "fiscalYear,code,programme,name,ordinal,continuing,openedOn\n"
                            + lines("%2$d,%1$s,BENCH,시험,1,false,%2$d-01-01\n"));
            send(
                    line,
                    "appropriations",
                    "fiscalYear,project,kind,fundSource,amount,decidedOn,basis\n"
                            + lines("%2$d,%1$s,ORIGINAL,DISTRICT,9000000000000,%2$d-01-01,시험\n"));
        }
    }

    private static String lines(String pattern) {
        return IntStream.range(0, PROJECTS)
                .mapToObj(number -> pattern.formatted(project(number), YEAR))
                .collect(Collectors.joining());
    }

    private static void send(HttpConnection line, String collection, String csv) throws IOException {
        HttpConnection.good(
                line.post("/api/v1/budget/" + collection + "/imports", "text/csv", "bench-" + collection, utf8(csv)));
    }

    static String project(int number) {
        return String.format(Locale.ROOT, "BENCH_%02d", number % PROJECTS);
    }

    static String commitment(String number, String project) {
        return """
                {"fiscalYear": %d, "number": "%s", "project": "%s", "fundSource": "DISTRICT",
                 "title": "정보시스템 통합 유지관리 용역", "amount": 1, "committedOn": "%1$d-06-15",
                 "contractMethod": "PRIVATE_CONTRACT", "counterparty": "(주)한빛정보", "executionException": false}"""
                .formatted(YEAR, number, project);
    }

    static String milestone(String project) {
        return """
                {"fiscalYear": %d, "project": "%s", "title": "통합 홈페이지 개편 착수보고회", "startsOn": "%1$d-05-01",
                 "endsOn": "%1$d-05-31", "status": "PLANNED", "statedOn": "%1$d-05-31"}"""
                .formatted(YEAR, project);
    }

    /** A file of commitments nobody has recorded yet, spread over the projects and the year. */
    static byte[] commitments(String mark, int rows) {
        var csv = new StringBuilder(COMMITMENT_COLUMNS);
        for (int row = 0; row < rows; row++) {
            csv.append(YEAR)
                    .append(',')
                    .append(mark)
                    .append('-')
                    .append(row)
                    .append(',')
                    .append(project(row))
                    .append(",DISTRICT,정보시스템 통합 유지관리 용역,")
                    .append(1 + row % 1000)
                    .append(',')
                    .append(day(row))
                    .append(",PRIVATE_CONTRACT,(주)한빛정보,false\n");
        }
        return utf8(csv.toString());
    }

    private static String day(int row) {
        return String.format(Locale.ROOT, "%d-%02d-%02d", YEAR, 1 + row % 12, 1 + row % 28);
    }

    /** A word nobody has used as a number or a key yet. */
    static String mark() {
        return "B" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
