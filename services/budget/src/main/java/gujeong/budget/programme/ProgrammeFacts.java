package gujeong.budget.programme;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.FiscalYear;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

/**
 * A unit programme (단위사업) of one fiscal year's budget.
 *
 * @param ordinal its place in the budget table, from 1
 * @param openedOn the day it takes effect, as a rule 1 January
 */
@Embeddable
public record ProgrammeFacts(
        @NaturalKey @NotNull @FiscalYear Integer fiscalYear,
        @NaturalKey @NotNull @Code String code,
        @NotNull @Text String name,
        @NotNull @Min(1) @Max(99) Integer ordinal,
        @BusinessDay @NotNull @MayBeFuture @Day LocalDate openedOn)
        implements Facts {}
