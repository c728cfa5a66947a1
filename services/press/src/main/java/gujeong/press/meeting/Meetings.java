package gujeong.press.meeting;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All meetings. */
@ApplicationScoped
public class Meetings extends Records<Meeting, MeetingFacts> {

    Meetings() {
        super(Meeting.class, MeetingFacts.class);
    }

    @Override
    protected Meeting open(MeetingFacts facts) {
        return new Meeting(facts);
    }
}
