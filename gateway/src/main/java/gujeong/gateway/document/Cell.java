package gujeong.gateway.document;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.figure.FigureLinks;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Period;

/**
 * A figure where it is printed: what it is, how it is printed, and where it can be opened.
 *
 * @param figure its key in the dictionary
 * @param label what the dictionary calls it
 * @param about its dimensions as they are called
 * @param value exact, in {@code unit}; null when it is not known, and {@code reason} says why
 * @param printed as the report prints it: money in thousands of won, △ for a minus
 * @param printedUnit the unit it is printed in
 * @param from first day counted, of a FLOW
 * @param period the period a PLAN is for
 * @param numerator of a RATE
 * @param denominator of a RATE
 * @param basis what a RATE's amounts are measured on
 * @param href the figure's own answer
 * @param entries link to the records it is made from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportCell", description = "A figure as it is printed, and where it can be opened.")
public record Cell(
        String figure,
        Dimensions dimensions,
        String label,
        @JsonIgnore String about,
        Kind kind,
        @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal value,
        String unit,
        String printed,
        String printedUnit,
        LocalDate from,
        Period period,
        BigDecimal numerator,
        BigDecimal denominator,
        String basis,
        String reason,
        String href,
        String entries) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    public boolean known() {
        return value != null;
    }

    /** The same figure, printed with something behind it, such as where the money comes from. */
    public Cell followedBy(String suffix) {
        return new Cell(
                figure,
                dimensions,
                label,
                about,
                kind,
                value,
                unit,
                printed + suffix,
                printedUnit,
                from,
                period,
                numerator,
                denominator,
                basis,
                reason,
                href,
                entries);
    }

    /** How much of a bar a percentage fills, from 0 to 100; null for what is none. */
    @JsonIgnore
    public Integer filled() {
        return kind == Kind.RATE && "%".equals(unit) && known()
                ? value.max(BigDecimal.ZERO).min(FULL).intValue()
                : null;
    }

    /** What it is, in words; what is not in the dictionary is named as it was asked for. */
    @JsonIgnore
    public String title() {
        String name = label == null ? figure : label;
        String of = label == null ? dimensions.key() : about;
        return of.isEmpty() ? name : name + " (" + of + ")";
    }

    /** The name of its place in the report. */
    @JsonIgnore
    public String anchor() {
        return FigureLinks.anchor(figure, dimensions, period);
    }
}
