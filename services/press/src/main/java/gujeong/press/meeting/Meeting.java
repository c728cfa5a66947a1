package gujeong.press.meeting;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** A meeting that was held. */
@Entity
@Table(name = "meeting")
@RecordType("press.meeting")
public class Meeting extends RepeatableEntity<MeetingFacts> {

    @Schema(name = "PressMeeting")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped MeetingFacts facts,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private MeetingFacts facts;

    protected Meeting() {}

    Meeting(MeetingFacts facts) {
        this.facts = facts;
    }

    @Override
    public MeetingFacts facts() {
        return facts;
    }

    @Override
    protected void restate(MeetingFacts corrected) {
        facts = corrected;
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, likeness());
    }
}
