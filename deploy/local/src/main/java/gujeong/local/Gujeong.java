package gujeong.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

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
            Bench.class,
            SupervisorProcess.Follow.class,
            Help.class
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
        System.exit(commandLine()
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .execute(args));
    }

    /** Describes an invalid option in a sentence. */
    static CommandLine commandLine() {
        return new CommandLine(new Gujeong())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(
                        LocalDate.class, text -> parsed(text, LocalDate::parse, "is no date such as 2020-10-31"))
                .registerConverter(
                        Instant.class,
                        text -> parsed(text, Instant::parse, "is no instant such as 2020-11-20T00:00:00Z"))
                .setExecutionExceptionHandler(Gujeong::explain);
    }

    private static <T> T parsed(String text, Function<String, T> parser, String otherwise) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' " + otherwise);
        }
    }

    /** Korean text arrives whatever the locale of the terminal claims. */
    private static PrintWriter utf8(FileDescriptor file) {
        return new PrintWriter(new FileOutputStream(file), true, StandardCharsets.UTF_8);
    }

    static int explain(Exception exception, CommandLine commandLine, ParseResult arguments) throws Exception {
        if (exception instanceof Failure || exception instanceof EngineFailure) {
            commandLine.getErr().println(exception.getMessage());
            return commandLine.getCommandSpec().exitCodeOnExecutionException();
        }
        // any other I/O failure is not the caller's error, and keeps its stack trace
        Throwable cause = exception instanceof UncheckedIOException ? exception.getCause() : exception;
        if (cause instanceof FileSystemException) {
            commandLine.getErr().println("A file cannot be used: " + cause.getMessage());
            return commandLine.getCommandSpec().exitCodeOnExecutionException();
        }
        throw exception;
    }
}
