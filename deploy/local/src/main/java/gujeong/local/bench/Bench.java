package gujeong.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import gujeong.local.Installation;
import gujeong.local.Progress;

@Command(
        name = "bench",
        description = {
            "Starts a separate stack and measures it, row by row, against the plain limit of the same work.",
            "The machine should have nothing else to do."
        })
public final class Bench implements Callable<Integer> {

    private static final List<Benchmark> ROWS = List.of(
            new Freshness(),
            new SingleWrites(),
            new Imports(),
            new DeepPages(),
            new Reports(),
            new EventStreams(),
            new Rebuilds(),
            new Footprint());

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ROW",
            description = "Only these rows: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private List<String> only;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the results to this file too.")
    private Path json;

    @Option(
            names = "--pairs",
            defaultValue = "7",
            description = "How often each comparison is made (${DEFAULT-VALUE}).")
    private int pairs;

    @Option(names = "--small", description = "Everything tiny: shows that it works, not how fast it is.")
    private boolean small;

    @Spec
    private CommandSpec spec;

    /** What {@code --only} takes. */
    static final class Names extends ArrayList<String> {
        Names() {
            super(ROWS.stream().map(Benchmark::name).toList());
        }
    }

    @Override
    public Integer call() throws Exception {
        Progress progress = new Progress(spec.commandLine().getOut());
        List<Benchmark> rows = rows();
        check();
        Scale scale = small ? Scale.small(pairs) : Scale.full(pairs);
        progress.say("Starting a stack to measure");
        List<Result> results = measured(Installation.fromEnvironment().repository(), rows, scale, progress);
        progress.say("\n" + ResultPrinter.table(results) + "\n\n" + ResultPrinter.notes(results));
        if (json != null) {
            Files.writeString(json, ResultPrinter.json(results, machine()) + "\n");
        }
        return 0;
    }

    /** Said before anything is measured, which takes a while. */
    private void check() {
        if (pairs < 1) {
            throw new ParameterException(spec.commandLine(), "A comparison is made once at least, not " + pairs);
        }
        if (json != null && !Files.isDirectory(json.toAbsolutePath().getParent())) {
            throw new ParameterException(spec.commandLine(), "There is no folder for the file " + json);
        }
    }

    private List<Benchmark> rows() {
        if (only == null) {
            return ROWS;
        }
        List<Benchmark> chosen =
                ROWS.stream().filter(row -> only.contains(row.name())).toList();
        if (chosen.size() < only.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The rows are " + ROWS.stream().map(Benchmark::name).collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    /** All that these rows come to, on one stack. */
    static List<Result> measured(Path repository, List<Benchmark> rows, Scale scale, Progress progress)
            throws Exception {
        var results = new ArrayList<Result>();
        try (BenchStack ground = BenchStack.open(repository)) {
            for (Benchmark row : rows) {
                progress.say("  measuring: " + row.name());
                results.addAll(row.measure(ground, scale));
            }
        }
        return results;
    }

    static List<Benchmark> all() {
        return ROWS;
    }

    private static Map<String, Object> machine() throws IOException {
        var machine = new TreeMap<String, Object>();
        machine.put("at", Instant.now().toString());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("java", System.getProperty("java.version"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return machine;
    }
}
