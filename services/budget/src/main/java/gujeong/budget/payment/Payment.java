package gujeong.budget.payment;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.budget.commitment.Commitment;
import gujeong.budget.money.CommitmentKey;
import gujeong.budget.money.FundSource;
import gujeong.budget.money.MoneyFormat;
import gujeong.budget.money.ProjectKey;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** Money paid on a commitment. */
@Entity
@Table(name = "payment")
@RecordType("budget.payment")
public class Payment extends RepeatableEntity<PaymentFacts> {

    /**
     * What an advance may be of its contract at most. The exception that supports the local economy pays the whole of
     * it, not more (report to the 222nd council, p. 10: 계약금액의 70% 선금지급).
     */
    static final int HIGHEST_ADVANCE_PERCENT = 70;

    /** @param contractAmount the commitment's net amount when it was paid, in won */
    @Schema(name = "Payment")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped PaymentFacts facts,
            String programme,
            String project,
            FundSource fundSource,
            Long contractAmount,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private PaymentFacts facts;

    private String programme;
    private String project;

    @Enumerated(EnumType.STRING)
    private FundSource fundSource;

    private Long contractAmount;

    @Transient
    private PaymentFacts replaced;

    protected Payment() {}

    Payment(PaymentFacts facts) {
        this.facts = facts;
    }

    @Override
    public PaymentFacts facts() {
        return facts;
    }

    /** @param reversed won taken back from the commitment before it was paid */
    void on(Commitment commitment, long reversed) {
        programme = commitment.programme();
        project = commitment.facts().project();
        fundSource = commitment.facts().fundSource();
        contractAmount = commitment.facts().amount() - reversed;
    }

    @Override
    protected void restate(PaymentFacts corrected) {
        replaced = facts;
        facts = corrected;
    }

    /** The commitments whose sums are changed, that of a statement just corrected among them. */
    Stream<CommitmentKey> touched() {
        return Stream.of(facts, replaced == null ? facts : replaced).map(PaymentFacts::commitmentKey);
    }

    ProjectKey project() {
        return new ProjectKey(facts.fiscalYear(), project);
    }

    @Override
    protected void ensure() {
        if (facts.kind() == PaymentKind.ADVANCE) {
            ensureAdvance(facts.amount(), contractAmount);
        }
    }

    static void ensureAdvance(long amount, long contractAmount) {
        if (amount * 100 > contractAmount * HIGHEST_ADVANCE_PERCENT) {
            throw Refusal.of(
                    ProblemCode.RULE_BROKEN,
                    "amount",
                    Reason.of(
                            "payment.advanceTooHigh",
                            HIGHEST_ADVANCE_PERCENT,
                            MoneyFormat.won(contractAmount * HIGHEST_ADVANCE_PERCENT / 100),
                            MoneyFormat.won(contractAmount),
                            MoneyFormat.won(amount)));
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, programme, project, fundSource, contractAmount, likeness());
    }
}
