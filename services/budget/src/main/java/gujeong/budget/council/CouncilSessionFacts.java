package gujeong.budget.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.FiscalYear;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

/**
 * A session of the district council to which the division reports.
 *
 * @param year the year on the report's cover
 * @param number the session's number, counted since the council began (회)
 * @param regularMeeting which regular meeting of its year it is (차)
 * @param reportAsOf the date the division's report speaks for
 */
@Embeddable
public record CouncilSessionFacts(
        @NotNull @FiscalYear Integer year,
        @NaturalKey @NotNull @Min(1) @Max(9999) Integer number,
        @NotNull @Min(1) @Max(9) Integer regularMeeting,
        @MayBeFuture @Day LocalDate opensOn,
        @MayBeFuture @InclusiveEnd LocalDate closesOn,
        @BusinessDay @NotNull @MayBeFuture @Day LocalDate reportAsOf)
        implements Facts {}
