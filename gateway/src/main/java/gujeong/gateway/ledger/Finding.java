package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Period;

/**
 * A recorded target that is not counted, because it is set for something the dictionary does not have. Nothing waits
 * for it; it is gone when the record is corrected or voided, or when the dictionary has what it names.
 *
 * @param day when the target was set
 * @param reason what the dictionary does not have, for people
 * @param link where the record answers
 */
@Schema(name = "LedgerFinding")
public record Finding(
        String recordType,
        UUID record,
        int revision,
        Instant recordedAt,
        String figure,
        Dimensions dimensions,
        Period period,
        LocalDate day,
        BigDecimal target,
        String unit,
        String reason,
        String link) {}
