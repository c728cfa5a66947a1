package gujeong.local.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import gujeong.engines.Daemon;
import gujeong.engines.EngineHome;
import gujeong.engines.Polling;
import gujeong.local.Example;
import gujeong.local.Failure;
import gujeong.local.Folders;
import gujeong.local.Installation;
import gujeong.local.Keys;
import gujeong.local.Progress;
import gujeong.local.Service;
import gujeong.local.Stack;
import gujeong.local.StackProcess;

/** A stack of the benchmarks' own: as {@code up} starts it, on free ports, in a folder that goes with it. */
final class BenchStack implements AutoCloseable {

    static final Service BUDGET = Service.ALL.stream()
            .filter(service -> service.name().equals("budget"))
            .findFirst()
            .orElseThrow();
    private static final List<String> ROLES = List.of("budget-editor", "reader", "operator");
    private static final Progress SILENT = new Progress(new PrintWriter(PrintWriter.nullWriter()));
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Stack stack;
    private final Thread onExit = new Thread(this::end, "the benchmarks end");

    final Installation installation;
    final BenchDatabase budget;
    final BenchDatabase gateway;
    /** The budget's database for who may change the server's settings. */
    final BenchDatabase administration;

    final BenchTopic topic;
    /** Seconds from nothing to ready: databases made and migrated, nothing recorded. */
    final double firstStart;

    private BenchStack(Installation installation) {
        this.installation = installation;
        this.stack = new Stack(installation);
        Runtime.getRuntime().addShutdownHook(onExit);
        long begin = System.nanoTime();
        stack.start(SILENT);
        firstStart = (System.nanoTime() - begin) / 1e9;
        budget = BenchDatabase.asOwner(stack.database(BUDGET));
        gateway = BenchDatabase.asService(stack.database(Service.GATEWAY));
        administration = BenchDatabase.asOwner(stack.administered(BUDGET));
        topic = new BenchTopic("gujeong.budget.records", installation.kafkaPort());
    }

    /** A running stack with the example in it, its state on the disk the build is on. */
    static BenchStack open(Path repository) throws IOException {
        Path build = Files.createDirectories(repository.resolve("deploy/local/target"));
        var home = new EngineHome(Files.createTempDirectory(build, "bench"));
        var ground = new BenchStack(new Installation(repository, home, Installation.freePortOffset()));
        try {
            new Example(ground.installation, SILENT).load();
            Fixtures.settleIn(ground);
            return ground;
        } catch (RuntimeException | IOException e) {
            ground.close();
            throw e;
        }
    }

    HttpConnection line(Service service) throws IOException {
        return new HttpConnection(installation.url(service), token());
    }

    private String token() {
        return Keys.in(installation.home()).token("bench", ROLES, Duration.ofHours(12));
    }

    Path log(String process) {
        return installation.home().log(process);
    }

    /** Stops everything and starts it again; says after how many seconds it was ready. */
    double restart() {
        stack.stop(SILENT);
        long begin = System.nanoTime();
        stack.start(SILENT);
        return (System.nanoTime() - begin) / 1e9;
    }

    List<StackProcess> parts() {
        return stack.parts();
    }

    /** Stops a process (SIGSTOP), so that another is measured alone. */
    void freeze(String process) {
        daemon(process).signal("STOP");
    }

    void thaw(String process) {
        daemon(process).signal("CONT");
    }

    private Daemon daemon(String process) {
        return parts().stream()
                .filter(part -> part.name().equals(process))
                .map(StackProcess::daemon)
                .findFirst()
                .orElseThrow();
    }

    /** The budget's database, as the service itself works in it. */
    BenchDatabase asBudget() {
        return BenchDatabase.asService(stack.database(BUDGET));
    }

    /** Waits until all that was recorded is in the ledger, and PostgreSQL has written it down. */
    void quiet() throws SQLException {
        settle();
        administration.run("CHECKPOINT");
    }

    /** Waits until all that was recorded is published and in the ledger. */
    void settle() {
        await("the journal to be published", "SELECT count(*) FROM journal WHERE published_at IS NULL", budget);
        awaitApplied(topic.end());
    }

    /** Waits until the ledger has taken this many events of the topic. */
    void awaitApplied(long events) {
        await(
                "the ledger to take " + events + " events",
                "SELECT " + events + " - coalesce(sum(next_offset), 0) FROM ledger.consumer_offset WHERE topic = '"
                        + topic.name() + "'",
                gateway);
    }

    /** How many events of the topic the ledger has taken. */
    long applied() throws SQLException {
        return gateway.number(
                "SELECT sum(next_offset) FROM ledger.consumer_offset WHERE topic = '" + topic.name() + "'");
    }

    /** Waits until what the query counts has come to nothing. */
    static void await(String what, String remaining, BenchDatabase tables) {
        boolean done = Polling.upTo(PATIENCE, Duration.ofMillis(20), () -> {
            try {
                return tables.number(remaining) <= 0;
            } catch (SQLException e) {
                throw new Failure("waiting for " + what + ": " + e.getMessage(), e);
            }
        });
        if (!done) {
            throw new Failure("waited in vain for " + what);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onExit);
        end();
    }

    private void end() {
        // the state is thrown away: nobody has to say goodbye, but the disk is to be clean
        Stream.of(stack.parts()).flatMap(List::stream).forEach(part -> part.daemon()
                .kill());
        try {
            Folders.delete(installation.home().root());
        } catch (UncheckedIOException e) {
            SILENT.say(e.getMessage());
        }
    }
}
