package gujeong.budget.carryover;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.budget.commitment.Commitment;
import gujeong.budget.money.AllocationBalance;
import gujeong.budget.money.CommitmentBalance;
import gujeong.budget.money.FundKey;
import gujeong.budget.money.MoneyFormat;
import gujeong.budget.project.Project;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** Money that is to be spent in the next year: requested, then approved. */
@Entity
@Table(name = "carry_over")
@RecordType(value = "budget.carry-over", steps = CarryOverStep.class)
public class CarryOver extends RepeatableEntity<CarryOverFacts> {

    /** @param nextProgramme the unit programme of next year's project, which may be another; known once approved */
    @Schema(name = "CarryOver")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped CarryOverFacts facts,
            String programme,
            CarryOverStatus status,
            LocalDate approvedOn,
            String approvalReference,
            String nextProgramme,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private CarryOverFacts facts;

    private String programme;

    @Enumerated(EnumType.STRING)
    private CarryOverStatus status = CarryOverStatus.REQUESTED;

    private LocalDate approvedOn;
    private String approvalReference;
    private String nextProgramme;

    protected CarryOver() {}

    CarryOver(CarryOverFacts facts) {
        this.facts = facts;
    }

    @Override
    public CarryOverFacts facts() {
        return facts;
    }

    /** The money it takes. */
    FundKey fund() {
        return new FundKey(facts.projectKey(), facts.fundSource());
    }

    boolean approved() {
        return status == CarryOverStatus.APPROVED;
    }

    /** @param commitment null unless the carry-over names one */
    void of(Project project, Commitment commitment) {
        programme = project.facts().programme();
        if (facts.kind() == CarryOverKind.CONTINUING && !project.facts().continuing()) {
            throw rule("kind", Reason.of("carryOver.notContinuing", facts.project()));
        }
        if (commitment != null
                && !(commitment.facts().project().equals(facts.project())
                        && commitment.facts().fundSource() == facts.fundSource())) {
            throw rule(
                    "commitment",
                    Reason.of(
                            "carryOver.otherMoney",
                            commitment.facts().fundSource(),
                            commitment.facts().project()));
        }
    }

    @Override
    protected void restate(CarryOverFacts corrected) {
        if (approved()) {
            throw Refusal.step("carryOver.approved");
        }
        facts = corrected;
    }

    /**
     * Grants the money to next year's project.
     *
     * @param receiver null if there is none
     */
    void approve(Approval approval, Project receiver) {
        if (receiver == null) {
            throw Refusal.rule("project.none", facts.project(), facts.fiscalYear() + 1);
        }
        if (approved()) {
            throw Refusal.step("carryOver.approvedAlready", approvedOn);
        }
        if (approval.approvedOn().isBefore(facts.requestedOn())) {
            throw Refusal.invalid("approvedOn", "carryOver.approvedBeforeRequest", facts.requestedOn());
        }
        status = CarryOverStatus.APPROVED;
        approvedOn = approval.approvedOn();
        approvalReference = approval.reference();
        nextProgramme = receiver.facts().programme();
    }

    @Override
    protected void ensure() {
        boolean accidental = facts.kind() == CarryOverKind.ACCIDENTAL;
        if (accidental && facts.commitment() == null) {
            throw Refusal.invalid("commitment", "carryOver.commitmentMissing");
        }
        if (!accidental && facts.commitment() != null) {
            throw Refusal.invalid("commitment", "carryOver.noCommitment");
        }
    }

    /** Each kind carries over only what it may: uncommitted, committed but unpaid, or unspent money. */
    void ensureFits(AllocationBalance balance, CommitmentBalance commitmentBalance) {
        switch (facts.kind()) {
            case EXPLICIT -> ensureFits(balance.available(), Reason.of("carryOver.uncommitted", balance.where()));
            case CONTINUING -> ensureFits(balance.unspent(), Reason.of("carryOver.unspent", balance.where()));
            case ACCIDENTAL ->
                ensureFits(
                        commitmentBalance.payable(),
                        Reason.of("carryOver.unpaid", facts.commitment(), facts.fiscalYear()));
        }
    }

    private void ensureFits(long free, Reason ofWhat) {
        // what is approved has been counted already
        long most = approved() ? free + facts.amount() : free;
        if (facts.amount() > most) {
            throw rule(
                    "amount",
                    Reason.of("carryOver.tooMuch", MoneyFormat.won(facts.amount()), MoneyFormat.won(most), ofWhat));
        }
    }

    private static Refusal rule(String field, Reason detail) {
        return Refusal.of(ProblemCode.RULE_BROKEN, field, detail);
    }

    @Override
    protected State state() {
        return new State(
                id(),
                revision(),
                voided(),
                facts,
                programme,
                status,
                approvedOn,
                approvalReference,
                nextProgramme,
                likeness());
    }
}
