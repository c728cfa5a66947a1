package gujeong.gateway.recount;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Nature;
import gujeong.gateway.series.Period;

/**
 * A series of which ledger and service have different values.
 *
 * @param period of a plan
 * @param recounted what the service counted; null where it counts nothing
 * @param ledger what the ledger's days add up to, or its last observation; null where there is nothing
 * @param ledgerByMonths what the ledger's months add up to, where that is something else than its days do
 */
@Schema(
        name = "RecountDifference",
        requiredProperties = {"figure", "nature", "dimensions"})
public record Difference(
        String figure,
        Nature nature,
        Dimensions dimensions,
        @JsonInclude(JsonInclude.Include.NON_NULL) Period period,
        BigDecimal recounted,
        BigDecimal ledger,
        @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal ledgerByMonths) {}
