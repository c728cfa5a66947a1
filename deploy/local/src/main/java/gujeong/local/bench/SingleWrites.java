package gujeong.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import gujeong.engines.Polling;
import gujeong.local.Failure;
import gujeong.local.Service;

/**
 * Single writes over HTTP, against plain JDBC that executes the statements the service was seen to execute for one such
 * write, on as many connections. Both write into the same tables of the same running stack, so what follows from a
 * write (the relay, Kafka, the ledger) goes on beside both.
 */
final class SingleWrites implements Benchmark {

    private static final int CLIENTS = 8;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    /**
     * A kind of write.
     *
     * @param body by its number and its project
     */
    private record Kind(String name, String path, String table, BiFunction<String, String, String> body) {}

    private static final Kind MILESTONE =
            new Kind("milestone", Fixtures.MILESTONES, "milestone", (number, project) -> Fixtures.milestone(project));
    private static final Kind COMMITMENT =
            new Kind("commitment", Fixtures.COMMITMENTS, "commitment", Fixtures::commitment);

    @Override
    public String name() {
        return "write";
    }

    /**
     * The same turns, by two clocks. When the last write of a turn is answered, plain JDBC has left more for relay and
     * ledger to do than ours has, because it was quicker; the second clock runs until that is done too.
     */
    private static final class Clocks {
        final PairedRuns answered = new PairedRuns();
        final PairedRuns settled = new PairedRuns();

        void add(ConcurrentCallers.Rate ours, ConcurrentCallers.Rate plain) {
            answered.add(ours.answered(), plain.answered());
            settled.add(ours.settled(), plain.settled());
        }
    }

    @Override
    public List<Result> measure(BenchStack ground, Scale scale) throws Exception {
        return Stream.of(
                        measure(ground, scale, MILESTONE, BenchStack.BUDGET, PerformanceTarget.atLeast(0.35)),
                        measure(ground, scale, COMMITMENT, BenchStack.BUDGET, PerformanceTarget.atLeast(0.35)),
                        measure(ground, scale, MILESTONE, Service.GATEWAY, PerformanceTarget.none()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Result> measure(BenchStack ground, Scale scale, Kind kind, Service at, PerformanceTarget budget)
            throws Exception {
        List<Client> clients = new ArrayList<>();
        List<Replay> plain = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new Client(ground.line(at), kind, Fixtures.project(i)));
            }
            Capture capture = Capture.of(ground, clients.get(0));
            for (int i = 0; i < CLIENTS; i++) {
                plain.add(capture.replay(ground, Fixtures.project(i)));
            }
            Clocks clocks = clocks(ground, scale, clients, plain);
            String row = "write a " + kind.name + (at.equals(Service.GATEWAY) ? " by the gateway" : "");
            String how =
                    CLIENTS + " callers at the " + (at.equals(Service.GATEWAY) ? "gateway" : "service") + "; plain: "
                            + capture.transcript.size() + " statements and a commit on " + CLIENTS + " connections";
            return List.of(
                    Result.ratio(row, "writes/s", clocks.answered, budget, how),
                    Result.ratio(
                            row + ", into the ledger",
                            "writes/s",
                            clocks.settled,
                            PerformanceTarget.none(),
                            "the same turns, until relay and ledger have done their part"));
        } finally {
            for (Client client : clients) {
                client.line.close();
            }
            for (Replay replay : plain) {
                replay.close();
            }
        }
    }

    private static Clocks clocks(BenchStack ground, Scale scale, List<Client> clients, List<Replay> plain)
            throws Exception {
        ConcurrentCallers.rate(clients, scale.warmUp(), ground::settle);
        ConcurrentCallers.rate(plain, scale.warmUp().dividedBy(4), ground::settle);
        var clocks = new Clocks();
        for (int i = 0; i < scale.pairs(); i++) {
            ground.quiet();
            ConcurrentCallers.Rate ours = ConcurrentCallers.rate(clients, scale.half(), ground::settle);
            ground.quiet();
            clocks.add(ours, ConcurrentCallers.rate(plain, scale.half(), ground::settle));
        }
        ground.quiet();
        return clocks;
    }

    /** A caller with a connection and a project of its own. */
    private static final class Client implements ConcurrentCallers.Worker {

        private final HttpConnection line;
        private final Kind kind;
        private final String project;
        private final String mark = Fixtures.mark();
        private long written;

        Client(HttpConnection line, Kind kind, String project) {
            this.line = line;
            this.kind = kind;
            this.project = project;
        }

        @Override
        public void once() throws IOException {
            write(mark + "-" + ++written);
        }

        /** The number is the key too. */
        String write(String number) throws IOException {
            byte[] body = Fixtures.utf8(kind.body.apply(number, project));
            return HttpConnection.good(line.post(kind.path, "application/json", number, body))
                    .text();
        }
    }

    /** A write as the database saw it. */
    private record Capture(
            List<Transcript.Statement> transcript, String id, String event, String number, String project) {

        static Capture of(BenchStack ground, Client client) throws IOException, SQLException {
            // more often than the driver waits before it has a statement prepared by the server
            for (int i = 0; i < 20; i++) {
                client.once();
            }
            ground.administration.run("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()");
            try {
                var found = new ArrayList<Capture>();
                Polling.upTo(Duration.ofSeconds(10), Duration.ofMillis(100), () -> {
                    try {
                        found.add(attempt(ground, client));
                        return true;
                    } catch (Failure notYetTold) {
                        return false;
                    } catch (IOException | SQLException e) {
                        throw new Failure("cannot see what a write is made of", e);
                    }
                });
                if (found.isEmpty()) {
                    throw new Failure("PostgreSQL's log does not show the statements of a write");
                }
                return found.get(0);
            } finally {
                ground.administration.run("ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()");
            }
        }

        private static Capture attempt(BenchStack ground, Client client) throws IOException, SQLException {
            long end = Files.size(ground.log("postgres"));
            String number = Fixtures.mark() + "-0";
            var matcher = ID.matcher(client.write(number));
            if (!matcher.find()) {
                throw new IOException("the answer to a write names no record");
            }
            String id = matcher.group(1);
            String event = ground.budget
                    .texts("SELECT event_id FROM journal WHERE record_id = '" + id + "'")
                    .get(0);
            return new Capture(Transcript.of(ground.log("postgres"), end, number), id, event, number, client.project);
        }

        Replay replay(BenchStack ground, String project) throws SQLException {
            var mark = Fixtures.mark();
            var count = new AtomicLong();
            Map<String, Supplier<String>> changing = new LinkedHashMap<>();
            changing.put(id, Capture::newId);
            changing.put(event, Capture::newId);
            changing.put(number, () -> mark + "-" + count.incrementAndGet());
            if (!project.equals(this.project)) {
                changing.put(this.project, () -> project);
            }
            // as the role the service works as: the owner would not be held to the grants
            return new Replay(ground.asBudget().connect(), transcript, changing);
        }

        /** Ordered by time, as the service's are: random ones would cost the indexes more. */
        private static String newId() {
            long time = System.currentTimeMillis();
            var random = ThreadLocalRandom.current();
            return new UUID(time << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | Long.MIN_VALUE)
                    .toString();
        }
    }
}
