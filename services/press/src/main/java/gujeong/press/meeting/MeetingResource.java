package gujeong.press.meeting;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("meetings")
@Tag(
        name = "Meetings",
        description = "Meetings with reporters, of planners, of advisors and on projects (간담회, 기획회의, 자문회의, 보고회)")
public class MeetingResource extends RepeatableResource<Meeting, MeetingFacts, Meeting.State> {

    MeetingResource(Meetings meetings) {
        super(meetings);
    }
}
