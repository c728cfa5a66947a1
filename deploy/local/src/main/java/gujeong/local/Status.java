package gujeong.local;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "status", description = "Shows the processes; ends with 1 unless all of them are ready.")
final class Status implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Stack stack = new Stack(Installation.fromEnvironment());
        List<Part> parts = stack.parts();
        var table = new Columns();
        table.row("process", "state", "port", "pid", "since", "log");
        parts.forEach(part -> table.row(row(part)));
        spec.commandLine().getOut().println(table.text(""));
        return parts.stream().allMatch(part -> part.state() == Part.State.READY) ? 0 : 1;
    }

    private static List<String> row(Part part) {
        var process = part.daemon().process();
        return List.of(
                part.name(),
                part.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Integer.toString(part.port()),
                process.map(found -> Long.toString(found.pid())).orElse("-"),
                process.flatMap(found -> found.info().startInstant())
                        .map(Status::local)
                        .orElse("-"),
                part.daemon().log().toString());
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ');
    }
}
