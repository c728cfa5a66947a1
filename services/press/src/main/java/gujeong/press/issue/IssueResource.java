package gujeong.press.issue;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("issues")
@Tag(name = "Issues", description = "Issues of publications: print, braille (점자) and mobile editions, copies and cost")
public class IssueResource extends RecordResource<Issue, IssueFacts, Issue.State> {

    IssueResource(Issues issues) {
        super(issues);
    }
}
