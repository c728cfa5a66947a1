package gujeong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A figure as one of the two real reports printed it, and the question the gateway is asked for it. */
record PrintedFigure(NamedCsvRecord row) {

    private static final Map<String, String> EDITION_DATES = Map.of("A", "2020-05-31", "B", "2020-10-31");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Those made from the records of the existing services, by how their keys begin. */
    static final Set<String> RECORDED = Set.of(
            "budget.",
            "organization.",
            "press.",
            "project.district_history.",
            "project.digital_board.",
            "facility.led_board.",
            "facility.notice_board");

    static List<PrintedFigure> recorded(Path repository) {
        Path file = repository.resolve("deploy/example/printed/figures.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .filter(row -> RECORDED.stream().anyMatch(row.getField("figure_key")::startsWith))
                    .map(PrintedFigure::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return row.getField("edition") + " " + row.getField("chapter") + " " + row.getField("figure_key") + " "
                + row.getField("kind");
    }

    /** The key without the dimensions in braces. */
    String key() {
        return row.getField("figure_key").replaceAll("\\{.*", "");
    }

    private boolean isPlan() {
        return row.getField("kind").equals("plan");
    }

    String path() {
        return "/api/v1/figures/" + key() + (isPlan() ? "/plan" : "");
    }

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        String edition = EDITION_DATES.get(row.getField("edition"));
        switch (row.getField("kind")) {
            case "plan" -> {
                query.put("from", row.getField("period_from"));
                query.put("to", row.getField("period_to"));
                query.put("asOf", edition);
            }
            case "flow" -> {
                query.put("from", row.getField("period_from"));
                query.put("asOf", row.getField("period_to"));
            }
            default -> query.put("asOf", row.getField("as_of"));
        }
        for (String dimension : row.getField("dimensions").split(";")) {
            if (!dimension.isEmpty()) {
                query.put(
                        dimension.substring(0, dimension.indexOf('=')),
                        dimension.substring(dimension.indexOf('=') + 1));
            }
        }
        return query;
    }

    BigDecimal printed() {
        return new BigDecimal(row.getField("value"));
    }

    /** The answer's value in the unit and with the decimals the report prints; null if the figure is unknown. */
    BigDecimal asPrinted(JsonNode answer) {
        if (!answer.hasNonNull("value")) {
            return null;
        }
        BigDecimal value = answer.get("value").decimalValue();
        return switch (row.getField("unit")) {
            case "천원" -> value.divide(THOUSAND);
            case "%" -> value.setScale(Math.max(0, printed().scale()), RoundingMode.HALF_UP);
            default -> value;
        };
    }
}
