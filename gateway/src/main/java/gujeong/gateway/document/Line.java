package gujeong.gateway.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of text that may contain figures.
 *
 * @param level 0 for a heading, then 1, 2, 3 the deeper it is
 * @param mark what it begins with: □ ○ - · ※
 */
@Schema(name = "ReportLine")
public record Line(int level, String mark, @JsonIgnore List<Piece> pieces) {

    /** Text, or a figure. */
    public record Piece(String text, Cell cell) {}

    public static Line heading(String text) {
        return new Line(0, "□", List.of(new Piece(text, null)));
    }

    /** As it is printed. */
    @JsonProperty
    public String text() {
        return pieces.stream()
                .map(piece -> piece.cell == null ? piece.text : shown(piece.cell))
                .collect(Collectors.joining());
    }

    /** The figures in it, in order. */
    @JsonProperty
    public List<Cell> cells() {
        return pieces.stream().map(Piece::cell).filter(Objects::nonNull).toList();
    }

    /** In a text "not recorded" must not read as a word of it. */
    private static String shown(Cell cell) {
        return cell.known() ? cell.printed() : "[" + cell.printed() + "]";
    }
}
