package gujeong.local;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "status", description = "Shows the processes; ends with 1 unless all of them are ready.")
final class Status implements Callable<Integer> {

    private static final String NOBODY =
            "Nobody watches them: what dies stays dead. ./deploy/gujeong up has them watched again.";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Installation installation = Installation.fromEnvironment();
        Stack stack = new Stack(installation);
        List<StackProcess> parts = stack.parts();
        Optional<SupervisorState.Report> watched = new SupervisorState(installation.home()).read();
        var table = new TextColumns();
        table.row("process", "state", "ports", "pid", "since", "restarts", "next try", "log");
        parts.forEach(part -> table.row(row(part, watched.flatMap(report -> report.of(part.name())))));
        var out = spec.commandLine().getOut();
        out.println(table.text(""));
        if (!stack.isAbandoned()) {
            out.println(watched.map(Status::watcher).orElse(NOBODY));
        }
        return parts.stream().allMatch(part -> part.state() == StackProcess.State.READY) ? 0 : 1;
    }

    private static String watcher(SupervisorState.Report report) {
        return "Process " + report.pid() + " watches them since " + local(report.since())
                + " and starts again what dies.";
    }

    private static List<String> row(StackProcess part, Optional<SupervisorState.Seen> seen) {
        var process = part.daemon().process();
        return List.of(
                part.name(),
                state(part),
                part.ports().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                process.map(found -> Long.toString(found.pid())).orElse("-"),
                process.flatMap(found -> found.info().startInstant())
                        .map(Status::local)
                        .orElse("-"),
                seen.map(each -> Integer.toString(each.restarts())).orElse("-"),
                seen.flatMap(SupervisorState.Seen::next).map(Status::local).orElse("-"),
                part.daemon().log().toString());
    }

    private static String state(StackProcess part) {
        return part.daemon().hasCrashed()
                ? "died"
                : part.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ');
    }
}
