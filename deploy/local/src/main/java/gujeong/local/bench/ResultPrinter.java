package gujeong.local.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import gujeong.local.TextColumns;

/** The results, for people and for programs. */
final class ResultPrinter {

    private ResultPrinter() {}

    static String table(List<Result> results) {
        var table = new TextColumns();
        table.row("row", "unit", "ours", "plain", "ratio", "noise", "budget", "");
        results.forEach(result -> table.row(
                result.row(),
                result.unit(),
                number(result.ours().median()),
                result.isRatio() ? number(result.plain().median()) : "",
                result.isRatio() ? number(result.judged().median()) : "",
                noise(result),
                budget(result.budget()),
                result.budget().side() == PerformanceTarget.Side.NONE ? "" : result.isMet() ? "met" : "MISSED"));
        return table.text("  ");
    }

    static String notes(List<Result> results) {
        var notes = new StringBuilder();
        results.forEach(result -> notes.append("  ")
                .append(result.row())
                .append(": ")
                .append(result.how())
                .append('\n'));
        return notes.toString().stripTrailing();
    }

    private static String noise(Result result) {
        Sample judged = result.judged();
        return judged.size() < 2 ? "" : number(judged.least()) + "–" + number(judged.most()) + " of " + judged.size();
    }

    private static String budget(PerformanceTarget budget) {
        return switch (budget.side()) {
            case AT_LEAST -> "≥ " + number(budget.limit());
            case AT_MOST -> "≤ " + number(budget.limit());
            case NONE -> "";
        };
    }

    /** A measurement has no more than three significant digits. */
    static String number(double value) {
        double size = Math.abs(value);
        String pattern = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    static String json(List<Result> results, Map<String, Object> machine) {
        try {
            return new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Map.of("machine", machine, "results", results));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
