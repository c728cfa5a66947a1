package gujeong.local.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import gujeong.engines.Database;
import gujeong.engines.EngineHome;
import gujeong.local.Installation;
import gujeong.local.Keys;
import gujeong.local.RunningStack;
import gujeong.local.Service;
import gujeong.local.Stack;
import gujeong.local.StackProcess;
import gujeong.local.fuzz.Request.Where;

/**
 * The processes under test: a stack of the run's own with the example in it, or, with {@code -Dfuzz.home} and
 * {@code -Dfuzz.port-offset}, one that runs already.
 */
final class FuzzedStack {

    private final Installation installation;
    private final Stack stack;

    private FuzzedStack(Installation installation, Stack stack) {
        this.installation = installation;
        this.stack = stack;
    }

    static FuzzedStack open() {
        String home = System.getProperty("fuzz.home");
        if (home == null) {
            RunningStack running = RunningStack.withTheExample();
            return new FuzzedStack(running.installation(), running.stack());
        }
        var installation = new Installation(
                Path.of("../..").toAbsolutePath().normalize(),
                new EngineHome(Path.of(home)),
                Integer.getInteger("fuzz.port-offset", 0));
        return new FuzzedStack(installation, new Stack(installation));
    }

    /** The gateway and the services, by their names. */
    Map<String, Where> processes() {
        Map<String, Where> processes = new LinkedHashMap<>();
        Service.ALL.forEach(
                service -> processes.put(service.name(), new Where(service.name(), installation.port(service))));
        return processes;
    }

    List<String> services() {
        return processes().keySet().stream()
                .filter(name -> !name.equals(FuzzInputs.GATEWAY))
                .toList();
    }

    List<Role> roles() {
        Keys keys = Keys.in(installation.home());
        return Role.all(services(), (groups, validity) -> keys.token("fuzz", groups, validity));
    }

    /** The pid of every process, engines too; absent for one that does not run. */
    Map<String, Optional<Long>> pids() {
        Map<String, Optional<Long>> pids = new LinkedHashMap<>();
        for (StackProcess part : stack.parts()) {
            pids.put(part.name(), part.daemon().process().map(ProcessHandle::pid));
        }
        return pids;
    }

    Path log(String process) {
        return installation.home().log(process);
    }

    /** All rows of all journals. */
    List<AcknowledgedWrites.Row> journals() {
        List<AcknowledgedWrites.Row> rows = new ArrayList<>();
        Service.ALL.stream()
                .filter(service -> services().contains(service.name()))
                .forEach(service -> rows.addAll(journal(stack.database(service))));
        return rows;
    }

    private static List<AcknowledgedWrites.Row> journal(Database database) {
        List<AcknowledgedWrites.Row> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT request_id, record_id, revision FROM journal")) {
            while (found.next()) {
                rows.add(new AcknowledgedWrites.Row(found.getString(1), found.getString(2), found.getInt(3)));
            }
            return rows;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
