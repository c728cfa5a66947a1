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
import gujeong.budget.money.Account;
import gujeong.budget.money.Balance;
import gujeong.budget.money.FundKey;
import gujeong.budget.money.Money;
import gujeong.budget.project.Project;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** Money that is to be spent in the next year: requested, then approved. */
@Entity
@Table(name = "carry_over")
@RecordType("budget.carry-over")
public class CarryOver extends RecordEntity<CarryOverFacts> {

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
            String nextProgramme) {}

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
            throw rule(
                    "kind",
                    facts.project() + " is no continuing expenditure: only such a project carries over as "
                            + CarryOverKind.CONTINUING);
        }
        if (commitment != null
                && !(commitment.facts().project().equals(facts.project())
                        && commitment.facts().fundSource() == facts.fundSource())) {
            throw rule(
                    "commitment",
                    "was made with " + commitment.facts().fundSource() + " money of "
                            + commitment.facts().project() + ", which is what can be carried over");
        }
    }

    @Override
    protected void restate(CarryOverFacts corrected) {
        if (approved()) {
            throw Refusal.step("The carry-over is approved: void it and request another.");
        }
        facts = corrected;
    }

    /** Grants the money to next year's project. */
    void approve(Approval approval, Project receiver) {
        if (approved()) {
            throw Refusal.step("The carry-over was approved already, on " + approvedOn + ".");
        }
        if (approval.approvedOn().isBefore(facts.requestedOn())) {
            throw Refusal.invalid("approvedOn", "must not lie before the request of " + facts.requestedOn());
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
            throw Refusal.invalid("commitment", "must name the commitment that was not paid within the year");
        }
        if (!accidental && facts.commitment() != null) {
            throw Refusal.invalid("commitment", "must be empty: only an ACCIDENTAL carry-over rests on a commitment");
        }
    }

    /** Each kind carries over only what it may: uncommitted, committed but unpaid, or unspent money. */
    void ensureFits(Balance balance, Account account) {
        switch (facts.kind()) {
            case EXPLICIT -> ensureFits(balance.available(), balance.where() + " are not committed");
            case CONTINUING -> ensureFits(balance.unspent(), balance.where() + " are not spent");
            case ACCIDENTAL ->
                ensureFits(
                        account.payable(),
                        "commitment " + facts.commitment() + " of " + facts.fiscalYear() + " are unpaid");
        }
    }

    private void ensureFits(long free, String ofWhat) {
        // what is approved has been counted already
        long most = approved() ? free + facts.amount() : free;
        if (facts.amount() > most) {
            throw rule(
                    "amount",
                    "carries over " + Money.won(facts.amount()) + " but only " + Money.won(most) + " of " + ofWhat);
        }
    }

    private static Refusal rule(String field, String detail) {
        return Refusal.of(ProblemCode.RULE_BROKEN, field, detail);
    }

    @Override
    protected State state() {
        return new State(
                id(), revision(), voided(), facts, programme, status, approvedOn, approvalReference, nextProgramme);
    }
}
