package gujeong.budget.forecast;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import gujeong.budget.programme.Programme;
import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.FiscalYear;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;
import gujeong.kernel.facts.RefersTo;

/**
 * What a programme is expected to have executed by a future day (12.31.까지).
 *
 * @param programme the programme's code in the same year
 * @param amount won executed from 1 January until then, on the commitment basis (원인행위)
 * @param until a day of the fiscal year, as a rule its last
 */
@Embeddable
public record ForecastFacts(
        @NaturalKey @NotNull @FiscalYear Integer fiscalYear,
        @NaturalKey @RefersTo(value = Programme.class, within = "fiscalYear") @NotNull @Code String programme,
        @NotNull @Won(min = 0) Long amount,
        @NaturalKey @NotNull @MayBeFuture @InclusiveEnd LocalDate until,
        @NaturalKey @BusinessDay @NotNull @PastOrToday @Day LocalDate madeOn)
        implements Facts {}
