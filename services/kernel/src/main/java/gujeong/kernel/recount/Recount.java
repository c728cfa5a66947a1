package gujeong.kernel.recount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Figures counted from a service's tables, all of them in the state of one instant.
 *
 * @param asOf the last business date that counts
 * @param journalRows rows the journal had at that instant, so that a comparison knows what was counted
 * @param figures every series there is, figure by figure; a series without records is absent, not 0
 */
@Schema(name = "Recount")
public record Recount(String service, LocalDate asOf, long journalRows, List<Counted> figures) {

    /** Whether a value happened or is aimed at. */
    @Schema(name = "RecountNature")
    public enum Nature {
        ACTUAL,
        PLAN
    }

    /** The days a plan is for, both of them included. */
    @Schema(name = "RecountPeriod")
    public record Period(LocalDate from, LocalDate to) {}

    /**
     * One series: a figure in all its dimensions.
     *
     * @param period of a plan
     * @param value the sum of all that happened up to the day, or what was observed or decided last
     */
    @Schema(name = "RecountedFigure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Counted(
            String figure, Map<String, String> dimensions, Nature nature, Period period, BigDecimal value) {}
}
