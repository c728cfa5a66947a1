package gujeong.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL server on loopback. Connections need a password; the superuser's is made on the first start and kept in a
 * file that only its owner may read, the others are derived from it.
 */
public final class Postgres implements AutoCloseable {

    private static final List<String> COMMON = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=96MB",
            "log_checkpoints=off");

    /** Survives a crash of the process, not of the machine; half of a test's time would go into waiting for the disk. */
    private static final List<String> CARELESS = List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off");

    private final EngineHome home;
    private final int port;
    private final boolean disposable;
    private final Daemon daemon;
    private Process leash;

    private Postgres(EngineHome home, int port, boolean disposable) {
        this.home = home;
        this.port = port;
        this.disposable = disposable;
        this.daemon = new Daemon(home, "postgres");
    }

    /** A server on a fixed port that outlives this JVM; what it has committed survives a power cut. */
    public static Postgres durable(EngineHome home, int port) {
        return new Postgres(home, port, false);
    }

    /** A fast server on a free port that ends with this JVM, for tests. For the same home it is the same server. */
    public static Postgres disposable(EngineHome home) {
        return new Postgres(home, Ports.freeFor(home, "postgres"), true);
    }

    /**
     * Starts the server, unless it is running, and waits until it takes connections. After {@link #stop()} or
     * {@link #kill()} it can be started again, on the same port and the same data.
     *
     * @throws EngineFailure when it does not come up; the end of its log is in the message
     */
    public Postgres start() {
        launch();
        daemon.awaitReady(Duration.ofSeconds(120), this::takesConnections);
        return this;
    }

    /** Whether it takes connections now. */
    public boolean isReady() {
        return daemon.isRunning() && takesConnections();
    }

    /** Starts the server, unless it is running, and does not wait. */
    public void launch() {
        if (daemon.isRunning()) {
            return;
        }
        PostgresBinaries binaries = PostgresBinaries.unpacked();
        Privileges privileges = Privileges.ofThisProcess();
        initialise(binaries, privileges);
        removeStaleLock();
        daemon.start(privileges.around(command(binaries)), Map.of("LC_ALL", "C"));
        if (disposable) {
            leash = daemon.leash("INT");
        }
    }

    private void initialise(PostgresBinaries binaries, Privileges privileges) {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        byte[] password = new byte[24];
        new SecureRandom().nextBytes(password);
        EngineHome.writeSecret(passwordFile(), HexFormat.of().formatHex(password));
        privileges.own(home.folder("postgres"));
        var initdb = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + data(),
                "--username=postgres",
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (disposable) {
            initdb.add("--no-sync");
        }
        SystemCommands.run(privileges.around(initdb));
    }

    private List<String> command(PostgresBinaries binaries) {
        var command = new ArrayList<String>();
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        COMMON.forEach(setting -> command.addAll(List.of("-c", setting)));
        if (disposable) {
            CARELESS.forEach(setting -> command.addAll(List.of("-c", setting)));
        }
        return command;
    }

    /**
     * After a crash of the machine the lock file names a process that may by now be somebody else's, and PostgreSQL
     * would wait for it for ever. We know that ours is not running.
     */
    private void removeStaleLock() {
        Path lock = data().resolve("postmaster.pid");
        try {
            if (Files.exists(lock)) {
                long holder = Long.parseLong(Files.readAllLines(lock).get(0).strip());
                boolean postgres = ProcessHandle.of(holder)
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent();
                if (!postgres) {
                    Files.delete(lock);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean takesConnections() {
        try (var connection = superuser().connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Makes the database {@code name} with the roles {@code <name>_owner} and {@code name}, or finds them made. Nobody
     * else can connect to it.
     */
    public Database createService(String name) {
        return superuser().createService(name, false);
    }

    /** The same, and the runtime role may make schemas of its own there, as somebody who builds beside the live must. */
    public Database createServiceWithOwnSchemas(String name) {
        return superuser().createService(name, true);
    }

    /** The database {@link #createService} has made, without a look at the server. */
    public Database service(String name) {
        return superuser().service(name);
    }

    /** What {@link #note} has noted about a database; it goes and comes back with the database. */
    public Optional<String> noted(String name) {
        return superuser().noted(name);
    }

    public void note(String name, String text) {
        superuser().note(name, text);
    }

    /** That database for the server's administrator, in both of its roles. */
    public Database administered(String name) {
        return superuser().database(name);
    }

    public int port() {
        return port;
    }

    /** The server's process while it lives. */
    public Optional<ProcessHandle> process() {
        return daemon.process();
    }

    /** Its process as such: log, signals. */
    public Daemon daemon() {
        return daemon;
    }

    /** Ends the server in order, without waiting for its clients to leave. */
    public void stop() {
        unleash();
        daemon.stop("INT", Duration.ofSeconds(60));
    }

    /** Ends the server as a crash would. */
    public void kill() {
        unleash();
        daemon.kill();
    }

    @Override
    public void close() {
        stop();
    }

    private void unleash() {
        if (leash != null) {
            leash.destroyForcibly();
            leash = null;
        }
    }

    private Superuser superuser() {
        try {
            return new Superuser(port, Files.readString(passwordFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("no password: was the server ever started?", e);
        }
    }

    private Path data() {
        return home.folder("postgres").resolve("data");
    }

    private Path passwordFile() {
        return home.folder("postgres").resolve("password");
    }
}
