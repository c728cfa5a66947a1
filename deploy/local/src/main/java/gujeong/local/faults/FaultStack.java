package gujeong.local.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import gujeong.engines.Daemon;
import gujeong.engines.EngineHome;
import gujeong.engines.Polling;
import gujeong.local.EnginePorts;
import gujeong.local.Folders;
import gujeong.local.Installation;
import gujeong.local.Keys;
import gujeong.local.Progress;
import gujeong.local.Service;
import gujeong.local.Stack;
import gujeong.local.StackProcess;

import static java.time.Duration.ofMillis;

/** The stack that the fault suite breaks: real processes, on free ports, in a folder that is deleted with it. */
final class FaultStack implements AutoCloseable {

    /** Whose records the clerks write. A service more is a name here, and a kind of clerk. */
    static final List<Service> SERVICES = List.of(service("budget"), service("press"));

    static final Service BUDGET = SERVICES.get(0);
    static final Service BUDGET_2 = BUDGET.again();
    static final Service GATEWAY_2 = Service.GATEWAY.again();

    private static final List<String> ROLES = List.of("budget-editor", "press-editor", "reader", "operator");
    private static final Progress SILENT = new Progress(new PrintWriter(PrintWriter.nullWriter()));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stack stack;
    private int newcomers;
    private SmallDisk smallDisk;
    private volatile boolean ended;
    private final Thread onExit = new Thread(this::end, "end of the fault stack");

    final Installation installation;
    final TcpProxy toPostgres;
    final TcpProxy toKafka;
    final FaultPointFiles points;
    final ClientLedger ledger = new ClientLedger();
    final Client client;
    final BackgroundWrites traffic;
    /** Somebody who writes what a case needs, besides the traffic. */
    final BudgetClerk clerk;

    final List<ServiceProbe> probe;
    final ServiceProbe budget;
    final DatabaseReader gateway;
    /** How long the system may take to settle. */
    Duration patience = Duration.ofMinutes(2);
    /** The random numbers of the current case. */
    Random random = new Random(0);

    private FaultStack(Installation installation) {
        this.installation = installation;
        toPostgres = new TcpProxy(installation.postgresPort());
        toKafka = new TcpProxy(installation.kafkaPort());
        points = new FaultPointFiles(installation);
        Map<String, String> environment = new HashMap<>(points.environment());
        // whether the ledger is complete is known so often
        environment.put("GUJEONG_RELAY_WATERMARK", "PT1S");
        var detour = new EnginePorts(toPostgres.port(), toKafka.port(), environment);
        var processes = new ArrayList<>(SERVICES);
        processes.addAll(List.of(Service.GATEWAY, BUDGET_2, GATEWAY_2));
        stack = new Stack(installation, processes, detour);
        client = client(Service.GATEWAY);
        traffic = new BackgroundWrites(client, ledger);
        clerk = new BudgetClerk(0, client, ledger);
        Runtime.getRuntime().addShutdownHook(onExit);
        start("postgres", "kafka");
        probe = SERVICES.stream()
                .map(service -> new ServiceProbe(
                        service.name(),
                        DatabaseReader.asOwner(stack.database(service)),
                        new RecordsTopic(service.name(), installation.kafkaPort())))
                .toList();
        budget = probe.get(SERVICES.indexOf(BUDGET));
        gateway = DatabaseReader.asService(stack.database(Service.GATEWAY));
    }

    private static Service service(String name) {
        return Service.ALL.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A running stack with clerks who have settled in. */
    static FaultStack open(Path repository) {
        try {
            var home = new EngineHome(Files.createTempDirectory("gujeong-faults"));
            var faultStack = new FaultStack(new Installation(repository, home, Installation.freePortOffset()));
            try {
                faultStack.start(applications());
                faultStack.traffic.settleIn();
                faultStack.clerk.settleIn();
                return faultStack;
            } catch (RuntimeException e) {
                faultStack.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All services, and the gateway. */
    static String[] applications() {
        return Stream.concat(SERVICES.stream(), Stream.of(Service.GATEWAY))
                .map(Service::name)
                .toArray(String[]::new);
    }

    /** Somebody who calls that process. */
    Client client(Service service) {
        return new Client(installation.url(service), token());
    }

    /** A token of theirs. */
    String token() {
        return Keys.in(installation.home()).token("clerk", ROLES, Duration.ofHours(12));
    }

    /** One more clerk, who calls that process. */
    BudgetClerk newcomer(Service service) {
        var newcomer = new BudgetClerk(++newcomers + BackgroundWrites.CLERKS, client(service), ledger);
        newcomer.settleIn();
        return newcomer;
    }

    /** Starts processes at the same time, and waits until they are ready. */
    void start(String... processes) {
        CaseFailed.unless(!ended, "the stack has ended");
        Stream.of(processes).parallel().forEach(process -> stack.start(process, SILENT));
    }

    void kill(String process) {
        daemon(process).kill();
    }

    /** Asks a process to end, and waits until it has. */
    void stop(String process) {
        // PostgreSQL would wait for its clients to leave
        daemon(process).stop(process.equals("postgres") ? "INT" : "TERM", Duration.ofSeconds(30));
    }

    /** SIGSTOP. */
    void freeze(String process) {
        daemon(process).signalAll("STOP");
    }

    /** SIGCONT. */
    void thaw(String process) {
        daemon(process).signalAll("CONT");
    }

    boolean isRunning(String process) {
        return daemon(process).isRunning();
    }

    /** The services' and the gateway's processes as they are now: one that died and was started again is another. */
    Map<String, Long> pids() {
        return Stream.of(applications())
                .collect(Collectors.toMap(
                        name -> name,
                        name -> daemon(name).process().map(ProcessHandle::pid).orElse(0L)));
    }

    /** Whether a process says so itself. */
    boolean isReady(String process) {
        return stack.parts().stream()
                .filter(part -> part.name().equals(process))
                .allMatch(part -> part.state() == StackProcess.State.READY);
    }

    /** Asks an operator's request until it is granted. */
    JsonNode operate(String method, String path) {
        var answer = new AtomicReference<JsonNode>();
        await("an answer to " + method + " " + path, () -> {
            answer.set(client.ask(method, path));
            return !answer.get().isMissingNode();
        });
        return answer.get();
    }

    void await(String what, BooleanSupplier condition) {
        CaseFailed.unless(Polling.upTo(PATIENCE, ofMillis(50), condition), "waited in vain for " + what);
    }

    /** Waits until the ledger has taken that revision of the record. */
    void awaitTaken(Write write) {
        await(
                "the ledger to take " + write,
                () -> gateway.number("SELECT coalesce(max(revision), 0) FROM ledger.head WHERE record_id = '"
                                + write.recordId + "'")
                        >= write.revision);
    }

    /** Lets a fault last. */
    void lasting(Duration time) {
        try {
            Thread.sleep(Math.max(0, time.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Undoes whatever a case has left broken. */
    void heal() {
        points.disarmAll();
        toPostgres.mend();
        toKafka.mend();
        Stream.of("postgres", "kafka").filter(this::isRunning).forEach(this::thaw);
        fromTheSmallDisk();
        start("postgres", "kafka");
        start(applications());
        Stream.of(BUDGET_2.name(), GATEWAY_2.name()).filter(this::isRunning).forEach(this::stop);
    }

    /** The end of each log: what to look at when a case is red. */
    Path logs() {
        return installation.home().root().resolve("logs");
    }

    /** The folder of the broker's data, while the broker is down. */
    void wipeKafka() {
        Folders.delete(installation.home().root().resolve("kafka"));
    }

    /** Moves an engine's folder to a disk that can be filled; {@link #heal} moves it back. */
    void toASmallDisk(String engine) {
        stop(engine);
        smallDisk = SmallDisk.under(installation.home().root().resolve(engine));
        start(engine);
    }

    SmallDisk smallDisk() {
        return smallDisk;
    }

    private void fromTheSmallDisk() {
        if (smallDisk != null) {
            stop("kafka");
            stop("postgres");
            smallDisk.leave();
            smallDisk = null;
        }
    }

    private Daemon daemon(String process) {
        return stack.parts().stream()
                .filter(part -> part.name().equals(process))
                .map(StackProcess::daemon)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onExit);
        end();
    }

    private void end() {
        ended = true;
        // the state is thrown away: nobody has to say goodbye; and what was being started just now is ended too
        do {
            stack.parts().forEach(part -> part.daemon().kill());
        } while (stack.parts().stream().anyMatch(part -> part.daemon().isRunning()));
        toPostgres.close();
        toKafka.close();
        if (smallDisk != null) {
            smallDisk.detach();
        }
        Folders.delete(installation.home().root());
    }
}
