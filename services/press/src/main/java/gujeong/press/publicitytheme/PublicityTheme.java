package gujeong.press.publicitytheme;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** The theme of publicity for a week, a month or longer. */
@Entity
@Table(name = "publicity_theme")
@RecordType("press.publicity-theme")
public class PublicityTheme extends RepeatableEntity<PublicityThemeFacts> {

    @Schema(name = "PublicityTheme")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped PublicityThemeFacts facts,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private PublicityThemeFacts facts;

    protected PublicityTheme() {}

    PublicityTheme(PublicityThemeFacts facts) {
        this.facts = facts;
    }

    @Override
    public PublicityThemeFacts facts() {
        return facts;
    }

    @Override
    protected void restate(PublicityThemeFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("startsOn", facts.startsOn(), "endsOn", facts.endsOn());
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, likeness());
    }
}
