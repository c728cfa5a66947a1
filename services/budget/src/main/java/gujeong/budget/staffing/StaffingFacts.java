package gujeong.budget.staffing;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.record.BusinessDay;
import gujeong.kernel.record.Facts;
import gujeong.kernel.record.NaturalKey;
import gujeong.kernel.stated.Day;

/**
 * The posts of one category and grade as they stood on a day.
 *
 * @param grade the rank (급), 4 being the highest of the division
 * @param authorized posts the division may fill (정원), in persons
 * @param current posts that were filled (현원), in persons
 */
@Embeddable
public record StaffingFacts(
        @NaturalKey @NotNull @Enumerated(EnumType.STRING) StaffCategory category,
        @NaturalKey @NotNull @Min(4) @Max(9) Integer grade,
        @NotNull @Min(0) @Max(999) Integer authorized,
        @NotNull @Min(0) @Max(999) Integer current,
        @NaturalKey @BusinessDay @NotNull @Day LocalDate observedOn)
        implements Facts {}
