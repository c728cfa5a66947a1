package gujeong.budget.payment;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import gujeong.budget.commitment.Commitment;
import gujeong.budget.commitment.CommitmentNumber;
import gujeong.budget.money.CommitmentKey;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.FiscalYear;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.RefersTo;

/**
 * Money paid on a commitment.
 *
 * @param fiscalYear the commitment's
 * @param commitment the commitment's number
 * @param amount won
 */
@Embeddable
public record PaymentFacts(
        @NotNull @FiscalYear Integer fiscalYear,
        @RefersTo(value = Commitment.class, key = "number", within = "fiscalYear") @NotNull @CommitmentNumber
                String commitment,
        @NotNull @Enumerated(EnumType.STRING) PaymentKind kind,
        @NotNull @Won Long amount,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate paidOn)
        implements Facts {

    CommitmentKey commitmentKey() {
        return new CommitmentKey(fiscalYear, commitment);
    }
}
