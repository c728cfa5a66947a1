package gujeong.budget.payment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import gujeong.budget.commitment.Commitment;
import gujeong.budget.money.AllocationBalances;
import gujeong.budget.money.CommitmentBalances;
import gujeong.budget.money.ReversedAmounts;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.ReferencedRecords;
import gujeong.kernel.record.Rules;

/** All payments. */
@Singleton
public class Payments extends Records<Payment, PaymentFacts> {

    private final CommitmentBalances commitmentBalances;
    private final AllocationBalances allocationBalances;

    Payments(CommitmentBalances commitmentBalances, AllocationBalances allocationBalances) {
        super(Payment.class, PaymentFacts.class);
        this.commitmentBalances = commitmentBalances;
        this.allocationBalances = allocationBalances;
    }

    @Override
    protected Payment open(PaymentFacts facts) {
        return new Payment(facts);
    }

    @Override
    protected void lookUp(List<PaymentFacts> all, Set<UUID> changing, ReferencedRecords referenced) {
        referenced.keep(commitmentBalances.reversed(
                all.stream().map(PaymentFacts::commitmentKey).toList()));
    }

    @Override
    protected void derive(Payment payment, ReferencedRecords referenced) {
        PaymentFacts facts = payment.facts();
        payment.on(
                referenced.by(facts, "commitment", Commitment.class),
                referenced.kept(ReversedAmounts.class).beforePaymentsOf(facts.commitmentKey(), facts.paidOn()));
    }

    /** Nothing is paid beyond its commitment, nor out of money that was carried over to next year. */
    @Override
    protected Rules<Payment> rules() {
        return Rules.over(Payment::touched, commitmentBalances::ensureConsistent)
                .and(Rules.over(payment -> Stream.of(payment.project()), allocationBalances::ensureCovered));
    }
}
