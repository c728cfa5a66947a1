package gujeong.local.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

/** Files as large as callers may send, from many of them at once. */
final class LargeImports {

    private static final int IMPORTS = 10;
    /** Rows a file may have. */
    private static final int ROWS = 100_000;
    /** Bytes a file may have, and of a row of the largest file: 600 and a few. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final String TITLE = "시험 ".repeat(66);
    private static final Duration PATIENCE = ofMinutes(10);
    private static final Duration PAUSE = ofSeconds(5);

    private LargeImports() {}

    static List<FaultCase> cases() {
        return List.of(FaultCase.full(
                "ten-imports", "ten imports of the largest allowed size at the same moment", LargeImports::tenImports));
    }

    /** Half of them only try, the others end in a bad row: what was written is undone, row by row of 100,000. */
    private static void tenImports(FaultStack faultStack) throws Exception {
        Map<String, Long> before = faultStack.pids();
        Path sound = Files.createTempFile("gujeong-import", ".csv");
        Path bad = Files.createTempFile("gujeong-import", ".csv");
        var callers = Executors.newFixedThreadPool(IMPORTS);
        try {
            write(sound, faultStack.clerk, "");
            write(bad, faultStack.clerk, "NO_SUCH_YEAR");
            CaseFailed.unless(Files.size(sound) > LARGEST * 9 / 10, "the file is not large");
            CaseFailed.unless(Files.size(bad) <= LARGEST, "the file is too large");
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < IMPORTS; i++) {
                boolean tries = i % 2 == 0;
                all.add(() -> sent(faultStack, tries ? sound : bad, tries ? "?dryRun=true" : ""));
            }
            List<Future<Integer>> answers = new ArrayList<>();
            all.forEach(one -> answers.add(callers.submit(one)));
            faultStack.traffic.await(50, ofSeconds(120));
            for (int i = 0; i < IMPORTS; i++) {
                int status = answers.get(i).get();
                CaseFailed.unless(status == (i % 2 == 0 ? 200 : 400), "import " + i + " was answered " + status);
            }
            CaseFailed.unless(
                    before.equals(faultStack.pids()), "a process died: " + before + ", now " + faultStack.pids());
            faultStack.traffic.await(20, ofSeconds(30));
        } finally {
            callers.shutdownNow();
            Files.delete(sound);
            Files.delete(bad);
        }
    }

    private static void write(Path file, BudgetClerk clerk, String lastYear) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("fiscalYear,number,project,fundSource,title,amount,committedOn,contractMethod,counterparty,"
                    + "executionException\n");
            for (int i = 0; i < ROWS; i++) {
                String year = i == ROWS - 1 && !lastYear.isEmpty() ? lastYear : String.valueOf(Clerk.YEAR);
                csv.write(year + ",IMPORT-" + i + "," + clerk.project() + ",DISTRICT," + TITLE + "," + 1 + ","
                        + Clerk.YEAR + "-06-01,PRIVATE_CONTRACT," + "시험상사 ".repeat(6) + ",false\n");
            }
        }
    }

    /** Sends the file, again when the service is busy, until it is answered. */
    private static int sent(FaultStack faultStack, Path file, String query) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = faultStack
                .client(FaultStack.BUDGET)
                .request("/api/v1/budget/commitments/imports" + query)
                .header("Content-Type", "text/csv")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofFile(file))
                .build();
        while (true) {
            int status = status(http, request);
            if (status != 503) {
                return status;
            }
            CaseFailed.unless(System.nanoTime() < deadline, "the service stays busy");
            faultStack.lasting(PAUSE);
        }
    }

    /** A caller that is refused while still sending may find the connection closed. */
    private static int status(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            CaseFailed.unless(
                    answer.statusCode() != 503
                            || answer.headers().firstValue("Retry-After").isPresent(),
                    "refused without a word when to come again: " + answer.body());
            return answer.statusCode();
        } catch (IOException hungUp) {
            return 503;
        }
    }
}
