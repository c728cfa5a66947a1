package gujeong.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "recount",
        description = "Compares the ledger with what every service counts from its own tables; ends with 1 unless they"
                + " are equal.")
final class Recount implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("journalRows", "accounted", "parked", "discarded", "compared", "different");

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day it speaks for: 2020-10-31. Today if absent.")
    private LocalDate asOf;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Api api = Api.of(Installation.fromEnvironment(), "local", List.of("operator"));
        JsonNode recount =
                api.get("/api/v1/operations/recount", asOf == null ? Map.of() : Map.of("asOf", asOf.toString()));
        spec.commandLine().getOut().println(text(recount));
        return recount.path("equal").asBoolean() ? 0 : 1;
    }

    static String text(JsonNode recount) {
        var services = new TextColumns();
        services.row("service", "outcome", "journal", "ledger", "parked", "discarded", "series", "different");
        var differences = new TextColumns();
        differences.row("figure", "dimensions", "recounted", "ledger");
        var reasons = new StringBuilder();
        boolean equal = true;
        for (JsonNode service : recount.path("services")) {
            String outcome =
                    service.path("outcome").asText().toLowerCase(Locale.ROOT).replace('_', ' ');
            services.row(service(service, outcome));
            if (service.has("reason")) {
                reasons.append("\n").append(service.path("service").asText()).append(": ");
                reasons.append(service.path("reason").asText());
            }
            for (JsonNode difference : service.path("differences")) {
                differences.row(difference(difference));
                equal = false;
            }
        }
        return "Ledger and services on " + recount.path("asOf").asText() + "\n" + services.text("  ") + reasons
                + (equal ? "" : "\n\n" + differences.text("  "));
    }

    private static List<String> service(JsonNode service, String outcome) {
        var cells = new ArrayList<>(List.of(service.path("service").asText(), outcome));
        COLUMNS.forEach(
                column -> cells.add(service.has(column) ? service.path(column).asText() : "-"));
        return cells;
    }

    private static List<String> difference(JsonNode difference) {
        String dimensions = difference.path("dimensions").properties().stream()
                .map(each -> each.getKey() + "=" + each.getValue().asText())
                .reduce((one, other) -> one + ";" + other)
                .orElse("");
        JsonNode period = difference.path("period");
        String plan = period.isMissingNode()
                ? ""
                : " " + period.path("from").asText() + ".." + period.path("to").asText();
        String months = difference.has("ledgerByMonths")
                ? "(months " + difference.path("ledgerByMonths").asText() + ")"
                : "";
        return List.of(
                difference.path("figure").asText(),
                dimensions + plan,
                number(difference.path("recounted")),
                number(difference.path("ledger")) + months);
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : "-";
    }
}
