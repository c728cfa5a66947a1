package gujeong.press.issue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;
import gujeong.press.publication.Publication;
import gujeong.press.publication.PublicationKind;

/** An issue of a publication. */
@Entity
@Table(name = "issue")
@RecordType("press.issue")
public class Issue extends RecordEntity<IssueFacts> {

    /**
     * @param copies printed and braille copies together
     * @param costPerCopy won per printed copy, rounded half up; null if nothing is printed
     */
    @Schema(name = "Issue")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped IssueFacts facts,
            PublicationKind publicationKind,
            int copies,
            Long costPerCopy) {}

    @Embedded
    private IssueFacts facts;

    @Enumerated(EnumType.STRING)
    private PublicationKind publicationKind;

    protected Issue() {}

    Issue(IssueFacts facts) {
        this.facts = facts;
    }

    @Override
    public IssueFacts facts() {
        return facts;
    }

    @Override
    protected void restate(IssueFacts corrected) {
        facts = corrected;
    }

    void of(Publication publication) {
        publicationKind = publication.facts().kind();
        if (facts.publishedOn().isBefore(publication.facts().startedOn())) {
            throw Refusal.of(
                    ProblemCode.RULE_BROKEN,
                    "publishedOn",
                    Reason.of(
                            "issue.beforePublication",
                            facts.publishedOn(),
                            facts.publication(),
                            publication.facts().startedOn()));
        }
    }

    int copies() {
        return facts.printCopies() + facts.brailleCopies();
    }

    Long costPerCopy() {
        if (facts.printCopies() == 0) {
            return null;
        }
        return BigDecimal.valueOf(facts.cost())
                .divide(BigDecimal.valueOf(facts.printCopies()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Override
    protected void ensure() {
        if (copies() == 0 && !facts.mobile()) {
            throw Refusal.invalid("printCopies", "issue.nowhere");
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, publicationKind, copies(), costPerCopy());
    }
}
