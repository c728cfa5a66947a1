package gujeong.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "report", description = "Prints the report to the council for a day.")
final class Report implements Callable<Integer> {

    enum Format {
        TABLE,
        JSON,
        HTML
    }

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "The day it speaks for: 2020-10-31.")
    private LocalDate asOf;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = "Only what was recorded until then: 2020-11-20T00:00:00Z.")
    private Instant knownAt;

    @Option(names = "--format", defaultValue = "table", description = "table, json or html (${DEFAULT-VALUE}).")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Api api = Api.of(Installation.fromEnvironment(), "local", List.of("reader"));
        spec.commandLine().getOut().println(text(api));
        return 0;
    }

    private String text(Api api) {
        String path = "/api/v1/reports/council";
        Map<String, String> query = new LinkedHashMap<>();
        query.put("asOf", asOf.toString());
        if (knownAt != null) {
            query.put("knownAt", knownAt.toString());
        }
        return switch (format) {
            case TABLE -> new ReportText(api.get(path, query)).all();
            case JSON -> api.get(path, query).toPrettyString();
            case HTML -> api.getAs("text/html", "/reports/council.html", query);
        };
    }
}
