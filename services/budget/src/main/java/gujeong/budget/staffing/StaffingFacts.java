package gujeong.budget.staffing;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

/**
 * The posts of one category and grade on a day.
 *
 * @param category the code of a category of posts (직렬), which the division's profile names
 * @param grade the rank (급), 1 being the highest (지방공무원법 제4조)
 * @param authorized posts the division may fill (정원), in persons
 * @param current posts that were filled (현원), in persons
 */
@Embeddable
public record StaffingFacts(
        @NaturalKey @NotNull @Code String category,
        @NaturalKey @NotNull @Min(1) @Max(9) Integer grade,
        @NotNull @Min(0) @Max(999) Integer authorized,
        @NotNull @Min(0) @Max(999) Integer current,
        @NaturalKey @BusinessDay @NotNull @PastOrToday @Day LocalDate observedOn)
        implements Facts {}
