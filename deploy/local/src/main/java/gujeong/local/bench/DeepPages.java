package gujeong.local.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A page of a list deep down against the first page of the same list. */
final class DeepPages implements Benchmark {

    private static final int LARGEST_PAGE = 500;
    private static final int LOOKS = 50;
    private static final String LIST = Fixtures.MILESTONES + "?limit=";
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    /** Records without a journal: only the list reads them. */
    private static final String INSERT =
            """
            INSERT INTO milestone (id, revision, voided, recorded_at, fiscal_year, project, title, starts_on, status,
                stated_on)
            SELECT uuidv7(), 1, false, clock_timestamp(), %2$d, 'BENCH_' || lpad((n %% %3$d)::text, 2, '0'),
                '통합 홈페이지 개편 착수보고회', make_date(%2$d, 1, 1) + n %% 365, 'PLANNED', make_date(%2$d, 1, 1)
            FROM generate_series(1, %1$d) AS n
            """;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Result> measure(BenchStack ground, Scale scale) throws Exception {
        ground.budget.run(
                INSERT.formatted(scale.pageDepth() + LARGEST_PAGE, Fixtures.YEAR, Fixtures.PROJECTS),
                "VACUUM ANALYZE milestone");
        PairedRuns pairs = new PairedRuns();
        try (HttpConnection line = ground.line(BenchStack.BUDGET)) {
            String deep = LIST + 50 + "&cursor=" + cursorAt(line, scale.pageDepth());
            for (int i = scale.warmUp().isZero() ? 0 : -3; i < scale.pairs(); i++) {
                double far = milliseconds(line, deep);
                double first = milliseconds(line, LIST + 50);
                if (i >= 0) {
                    pairs.add(far, first);
                }
            }
        }
        return List.of(Result.ratio(
                "page behind " + scale.pageDepth() + " records",
                "ms",
                pairs,
                PerformanceTarget.none(),
                "50 milestones a page, all of one day, as an import leaves them; median of " + LOOKS
                        + "; plain: the first page"));
    }

    private static String cursorAt(HttpConnection line, int depth) throws IOException {
        String cursor = "";
        for (int passed = 0; passed < depth; passed += LARGEST_PAGE) {
            String page = HttpConnection.good(
                            line.get(LIST + LARGEST_PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor)))
                    .text();
            var next = NEXT.matcher(page);
            if (!next.find()) {
                throw new IOException("the list ends after " + passed + " records");
            }
            cursor = next.group(1);
        }
        return cursor;
    }

    private static double milliseconds(HttpConnection line, String path) throws IOException {
        var times = new ArrayList<Double>();
        for (int i = 0; i < LOOKS; i++) {
            long start = System.nanoTime();
            HttpConnection.good(line.get(path));
            times.add((System.nanoTime() - start) / 1e6);
        }
        return Sample.quantile(times, 0.5);
    }
}
