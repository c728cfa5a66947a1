package gujeong.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** The tables of a report as text. Reads the report tolerantly: what it does not know it leaves out. */
final class ReportText {

    private final JsonNode report;

    ReportText(JsonNode report) {
        this.report = report;
    }

    /** All sections that have tables. */
    String all() {
        return withTables(report).stream().map(ReportText::text).collect(Collectors.joining("\n\n"));
    }

    /** The tables of one section, such as {@code I.4}. */
    String section(String id) {
        return withTables(report).stream()
                .filter(section -> id.equals(section.path("id").asText()))
                .map(ReportText::text)
                .findFirst()
                .orElse("(the report has no section " + id + ")");
    }

    private static List<JsonNode> withTables(JsonNode node) {
        var found = new ArrayList<JsonNode>();
        if (!node.path("tables").isEmpty()) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(withTables(child)));
        return found;
    }

    private static String text(JsonNode section) {
        String heading =
                section.path("id").asText() + " " + section.path("title").asText();
        return StreamSupport.stream(section.path("tables").spliterator(), false)
                .map(ReportText::table)
                .collect(Collectors.joining("\n\n", heading + "\n", ""));
    }

    private static String table(JsonNode table) {
        var columns = new TextColumns();
        columns.row(texts(table.path("columns"), "title"));
        for (JsonNode row : table.path("rows")) {
            var line = new ArrayList<String>();
            line.add(row.path("label").asText());
            line.addAll(texts(row.path("cells"), "printed"));
            columns.row(line);
        }
        String unit = table.path("unit").asText();
        String caption = (table.path("title").asText() + (unit.isEmpty() ? "" : " (" + unit + ")")).strip();
        return (caption.isEmpty() ? "" : caption + "\n") + columns.text("");
    }

    private static List<String> texts(JsonNode nodes, String member) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.path(member).asText())
                .toList();
    }
}
