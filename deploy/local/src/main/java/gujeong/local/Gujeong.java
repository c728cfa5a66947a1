package gujeong.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

import gujeong.engines.EngineFailure;
import gujeong.local.bench.Bench;
import gujeong.local.faults.Faults;

/** The command line behind the script {@code deploy/gujeong}. */
@Command(
        name = "gujeong",
        description = "Runs the whole system on this machine: PostgreSQL, Kafka, the services and the gateway.",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Token.class,
            Report.class,
            Recount.class,
            Load.class,
            Faults.class,
            Bench.class
        },
        footer = {
            "",
            "The state is kept in .gujeong in the repository, or in the folder GUJEONG_HOME.",
            "GUJEONG_PORT_OFFSET is added to every port, so that a second copy can run beside the first."
        })
final class Gujeong {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    private Gujeong() {}

    public static void main(String[] args) {
        var commandLine = new CommandLine(new Gujeong())
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Gujeong::explain);
        System.exit(commandLine.execute(args));
    }

    /** Korean text arrives whatever the locale of the terminal claims. */
    private static PrintWriter utf8(FileDescriptor file) {
        return new PrintWriter(new FileOutputStream(file), true, StandardCharsets.UTF_8);
    }

    private static int explain(Exception exception, CommandLine commandLine, ParseResult arguments) throws Exception {
        if (exception instanceof Failure || exception instanceof EngineFailure) {
            commandLine.getErr().println(exception.getMessage());
            return commandLine.getCommandSpec().exitCodeOnExecutionException();
        }
        throw exception;
    }
}
