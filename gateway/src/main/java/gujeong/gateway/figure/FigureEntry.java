package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.gateway.series.Dimensions;

/**
 * One entry that a figure is made of.
 *
 * @param figure the figure it counts for; of a RATE, its numerator or its denominator
 * @param quantity what it adds; of a reversal the opposite of what it takes back
 * @param reversal whether it reverses an entry of an earlier revision of the record
 * @param day the business date on which it counts
 * @param recordedAt when it became known
 * @param link where the record answers
 */
@Schema(
        name = "FigureEntry",
        requiredProperties = {
            "figure",
            "dimensions",
            "quantity",
            "reversal",
            "day",
            "recordType",
            "recordId",
            "revision",
            "eventId",
            "recordedAt"
        })
public record FigureEntry(
        String figure,
        Dimensions dimensions,
        BigDecimal quantity,
        boolean reversal,
        LocalDate day,
        String recordType,
        UUID recordId,
        int revision,
        UUID eventId,
        Instant recordedAt,
        String link) {}
