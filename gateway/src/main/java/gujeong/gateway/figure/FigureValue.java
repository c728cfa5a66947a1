package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Period;
import gujeong.kernel.problem.Reason;

/**
 * The result of a {@link FigureQuery}.
 *
 * @param value null when it is not known; {@code reason} says why. Missing is not 0
 * @param from first day counted, of a FLOW
 * @param knownAt nothing recorded later counts
 * @param period the period of a PLAN
 * @param formula how a RATE or a derived figure is computed
 * @param numerator of a RATE
 * @param denominator of a RATE
 * @param basis what a RATE's amounts are measured on
 * @param reason why there is no value; in JSON as a sentence, of English unless it was {@link #saidIn said in} another
 *     language
 * @param breakdown the value's parts by the dimension asked for
 * @param completeness how complete the services are which this figure is fed by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "FigureValue",
        description =
                "One figure's value, and what is needed to trust it. A value of null is not known; reason says why.",
        requiredProperties = {"key", "dimensions", "kind", "unit", "asOf", "knownAt", "completeness"})
public record FigureValue(
        String key,
        Dimensions dimensions,
        Kind kind,
        @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal value,
        String unit,
        LocalDate from,
        LocalDate asOf,
        Instant knownAt,
        Period period,
        String formula,
        BigDecimal numerator,
        BigDecimal denominator,
        String basis,
        @JsonSerialize(using = ToStringSerializer.class) @Schema(implementation = String.class) Reason reason,
        List<Part> breakdown,
        List<Completeness> completeness) {

    /** One part of a breakdown; its dimension is null for what was recorded without it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FigurePart")
    public record Part(
            @JsonInclude(JsonInclude.Include.ALWAYS) String dimension,
            @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            @JsonSerialize(using = ToStringSerializer.class) @Schema(implementation = String.class) Reason reason) {

        private Part saidIn(Locale language) {
            return new Part(dimension, value, numerator, denominator, reason == null ? null : reason.saidIn(language));
        }
    }

    public boolean known() {
        return value != null;
    }

    /** The same in this language. */
    FigureValue saidIn(Locale language) {
        return new FigureValue(
                key,
                dimensions,
                kind,
                value,
                unit,
                from,
                asOf,
                knownAt,
                period,
                formula,
                numerator,
                denominator,
                basis,
                reason == null ? null : reason.saidIn(language),
                breakdown == null
                        ? null
                        : breakdown.stream().map(part -> part.saidIn(language)).toList(),
                completeness);
    }
}
