package gujeong.budget.payment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import gujeong.budget.commitment.Commitment;
import gujeong.budget.money.Accounts;
import gujeong.budget.money.Balances;
import gujeong.budget.money.Reversed;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Referred;
import gujeong.kernel.record.Rules;

/** All payments. */
@Singleton
public class Payments extends Records<Payment, PaymentFacts> {

    private final Accounts accounts;
    private final Balances balances;

    Payments(Accounts accounts, Balances balances) {
        super(Payment.class, PaymentFacts.class);
        this.accounts = accounts;
        this.balances = balances;
    }

    @Override
    protected Payment open(PaymentFacts facts) {
        return new Payment(facts);
    }

    @Override
    protected void lookUp(List<PaymentFacts> all, Set<UUID> changing, Referred referred) {
        referred.keep(
                accounts.reversed(all.stream().map(PaymentFacts::commitmentKey).toList()));
    }

    @Override
    protected void derive(Payment payment, Referred referred) {
        PaymentFacts facts = payment.facts();
        payment.on(
                referred.by(facts, "commitment", Commitment.class),
                referred.kept(Reversed.class).beforePaymentsOf(facts.commitmentKey(), facts.paidOn()));
    }

    /** Nothing is paid beyond its commitment, nor out of money that was carried over to next year. */
    @Override
    protected Rules<Payment> rules() {
        return Rules.over(Payment::touched, accounts::ensureConsistent)
                .and(Rules.over(payment -> Stream.of(payment.project()), balances::ensureCovered));
    }
}
