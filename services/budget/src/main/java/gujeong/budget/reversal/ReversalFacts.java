package gujeong.budget.reversal;

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
import gujeong.kernel.constraints.Text;
import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.RefersTo;

/**
 * Money taken back from a commitment, or from what was paid on it.
 *
 * @param fiscalYear the commitment's
 * @param commitment the commitment's number
 * @param amount won, positive
 * @param cause why it was taken back
 */
@Embeddable
public record ReversalFacts(
        @NotNull @FiscalYear Integer fiscalYear,
        @RefersTo(value = Commitment.class, key = "number", within = "fiscalYear") @NotNull @CommitmentNumber
                String commitment,
        @NotNull @Enumerated(EnumType.STRING) ReversalKind kind,
        @NotNull @Won Long amount,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate reversedOn,
        @NotNull @Text(max = 500) String cause)
        implements Facts {

    CommitmentKey commitmentKey() {
        return new CommitmentKey(fiscalYear, commitment);
    }
}
