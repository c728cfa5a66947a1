package gujeong.press.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.constraints.ExclusiveEnd;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A press release: drafted, distributed once its embargo allows it, and in the worst case withdrawn. */
@Entity
@Table(name = "release")
@RecordType(value = "press.release", steps = ReleaseStep.class)
public class Release extends RecordEntity<ReleaseFacts> {

    @Schema(name = "Release")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped ReleaseFacts facts,
            ReleaseStatus status,
            Instant distributedAt,
            @ExclusiveEnd LocalDate withdrawnOn,
            String withdrawalCause) {}

    @Embedded
    private ReleaseFacts facts;

    @Enumerated(EnumType.STRING)
    private ReleaseStatus status;

    private Instant distributedAt;
    private LocalDate withdrawnOn;
    private String withdrawalCause;

    @Transient
    private ReleaseFacts replaced;

    protected Release() {}

    Release(ReleaseFacts facts) {
        this.facts = facts;
        status = facts.distributedOn() == null ? ReleaseStatus.DRAFT : ReleaseStatus.DISTRIBUTED;
    }

    @Override
    public ReleaseFacts facts() {
        return facts;
    }

    ReleaseStatus status() {
        return status;
    }

    /** When it was given to the press; null if only the day is known, or not even that. */
    Instant distributedAt() {
        return distributedAt;
    }

    /** Gives it to the press. */
    void distribute(ReleaseDistribution distribution) {
        if (status != ReleaseStatus.DRAFT) {
            throw Refusal.step("release.distributed", facts.distributedOn());
        }
        ensureTimeIsKnown(distribution);
        facts = facts.distributedOn(distribution.distributedOn());
        distributedAt = distribution.distributedAt();
        status = ReleaseStatus.DISTRIBUTED;
    }

    /** On the day an embargo ends, the day alone does not show whether it was kept. */
    private void ensureTimeIsKnown(ReleaseDistribution distribution) {
        if (facts.embargoUntil() != null
                && distribution.distributedAt() == null
                && DateRules.of(facts.embargoUntil()).equals(distribution.distributedOn())) {
            throw Refusal.invalid("distributedAt", "release.hourNeeded", facts.embargoUntil());
        }
    }

    /** Takes it back from the press. */
    void withdraw(ReleaseWithdrawal withdrawal) {
        switch (status) {
            case DRAFT -> throw Refusal.step("release.neverDistributed");
            case WITHDRAWN -> throw Refusal.step("release.withdrawn", withdrawnOn);
            case DISTRIBUTED -> {
                withdrawnOn = withdrawal.withdrawnOn();
                withdrawalCause = withdrawal.cause();
                status = ReleaseStatus.WITHDRAWN;
            }
        }
    }

    /**
     * Refuses coverage that cannot stem from this release, because it was published before the press had it.
     *
     * @param publishedAt null if only the day is known
     */
    public void ensureCanBeSourceOf(LocalDate publishedOn, Instant publishedAt) {
        if (status == ReleaseStatus.DRAFT) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, "release", Reason.of("release.notDistributed", facts.number()));
        }
        boolean tooEarly = publishedOn.isBefore(facts.distributedOn())
                || publishedAt != null && distributedAt != null && publishedAt.isBefore(distributedAt);
        if (tooEarly) {
            throw Refusal.of(
                    ProblemCode.RULE_BROKEN,
                    "release",
                    Reason.of(
                            "release.coveredBefore",
                            facts.number(),
                            distributedAt == null ? facts.distributedOn() : distributedAt));
        }
    }

    /** A correction that does not say when it was distributed leaves that as it was. */
    @Override
    protected void restate(ReleaseFacts corrected) {
        LocalDate day = corrected.distributedOn();
        if (status == ReleaseStatus.DRAFT && day != null) {
            throw Refusal.step("release.draft");
        }
        replaced = facts;
        facts = day == null ? corrected.distributedOn(facts.distributedOn()) : corrected;
        if (movedDistribution()) {
            // the hour that was stated belonged to the wrong day
            distributedAt = null;
        }
    }

    /** Whether it was just corrected to have been distributed on another day. */
    boolean movedDistribution() {
        return replaced != null && !Objects.equals(replaced.distributedOn(), facts.distributedOn());
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("draftedOn", facts.draftedOn(), "distributedOn", facts.distributedOn());
        DateRules.ensureOrder("distributedOn", facts.distributedOn(), "withdrawnOn", withdrawnOn);
        DateRules.ensureSame("distributedOn", facts.distributedOn(), "distributedAt", distributedAt);
        if (isUnderEmbargo()) {
            throw Refusal.of(
                    ProblemCode.RULE_BROKEN,
                    distributedAt == null ? "distributedOn" : "distributedAt",
                    Reason.of("release.embargo", facts.embargoUntil(), DateRules.of(facts.embargoUntil())));
        }
    }

    private boolean isUnderEmbargo() {
        if (facts.embargoUntil() == null || facts.distributedOn() == null) {
            return false;
        }
        return distributedAt == null
                ? facts.distributedOn().isBefore(DateRules.of(facts.embargoUntil()))
                : distributedAt.isBefore(facts.embargoUntil());
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, status, distributedAt, withdrawnOn, withdrawalCause);
    }
}
