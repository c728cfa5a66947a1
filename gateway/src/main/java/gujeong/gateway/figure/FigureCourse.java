package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.series.Dimensions;

/** The time series of a figure: its value step by step. */
@Schema(name = "FigureCourse")
public record FigureCourse(
        String key,
        Dimensions dimensions,
        Kind kind,
        String unit,
        String interval,
        List<Point> points,
        List<Completeness> completeness) {

    /**
     * @param value of a FLOW what happened within the step, of everything else the value at its end; null when unknown
     * @param cumulative of a FLOW the value at the end of the step
     * @param numerator of a RATE
     * @param denominator of a RATE
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FigurePoint")
    public record Point(
            LocalDate from,
            LocalDate to,
            @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal value,
            BigDecimal cumulative,
            BigDecimal numerator,
            BigDecimal denominator) {}
}
