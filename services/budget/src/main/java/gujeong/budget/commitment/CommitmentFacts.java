package gujeong.budget.commitment;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import gujeong.budget.money.FundSource;
import gujeong.budget.project.Project;
import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.FiscalYear;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;
import gujeong.kernel.facts.RefersTo;

/**
 * What binds the division to pay (원인행위).
 *
 * @param number its number in the accounting books
 * @param amount won
 * @param counterparty the organisation that will be paid; empty where there is none to name
 * @param executionException whether the exception that eases contracts to support the local economy applies (계약집행 특례)
 */
@Embeddable
public record CommitmentFacts(
        @NaturalKey @NotNull @FiscalYear Integer fiscalYear,
        @NaturalKey @NotNull @CommitmentNumber String number,
        @RefersTo(value = Project.class, within = "fiscalYear") @NotNull @Code String project,
        @NotNull @Enumerated(EnumType.STRING) FundSource fundSource,
        @NotNull @Text String title,
        @NotNull @Won Long amount,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate committedOn,
        @NotNull @Enumerated(EnumType.STRING) ContractMethod contractMethod,
        @Text(max = 100) String counterparty,
        @NotNull Boolean executionException)
        implements Facts {}
