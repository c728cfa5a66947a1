package gujeong.gateway.document;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A table of figures.
 *
 * @param unit what its numbers are printed in
 * @param columns the first is that of the rows' labels
 * @param note what has to be said about it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ReportTable")
public record Table(
        String title,
        String unit,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Column> columns,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Row> rows,
        String note) {

    private static final int NARROW = 3;

    /**
     * @param title all of it
     * @param head the heading of the column itself
     * @param group the heading above several columns
     * @param detail what the figures below speak for: a day, what rates are measured on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportColumn")
    public record Column(String title, String head, String group, String detail) {

        /** What stands in brackets at the end of a label is its detail. */
        public static Column of(String label) {
            int detail = label.endsWith(")") ? label.lastIndexOf('(') : -1;
            return detail < 0
                    ? plain(label)
                    : detailed(label.substring(0, detail), label.substring(detail + 1, label.length() - 1));
        }

        public static Column plain(String title) {
            return new Column(title, title, null, null);
        }

        public static Column detailed(String head, String detail) {
            return new Column(head + "(" + detail + ")", head, null, detail);
        }
    }

    /** @param section the section with more about it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportRow")
    public record Row(String label, Emphasis emphasis, String section, List<Cell> cells) {}

    /** The role of a row among the others. */
    @Schema(name = "ReportRowEmphasis")
    public enum Emphasis {
        TOTAL,
        PART
    }

    /** Columns under one heading, and how many they are. */
    record Group(String title, int columns) {}

    /** Whether it has but one row, which then needs no label. */
    @JsonIgnore
    public boolean single() {
        return rows.size() == 1;
    }

    /** Whether it has more columns than a telephone shows at once. */
    @JsonIgnore
    public boolean wide() {
        return columns.size() > NARROW;
    }

    @JsonIgnore
    public boolean grouped() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }

    /** The headings above the columns that have one, in order. */
    @JsonIgnore
    public List<Group> groups() {
        return columns.stream()
                .map(Column::group)
                .filter(Objects::nonNull)
                .distinct()
                .map(group -> new Group(group, (int) columns.stream()
                        .filter(column -> group.equals(column.group()))
                        .count()))
                .toList();
    }
}
