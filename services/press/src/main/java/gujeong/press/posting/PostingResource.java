package gujeong.press.posting;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("postings")
@Tag(name = "Postings", description = "What is put up on the screens of boards (표출, 게시), and when")
public class PostingResource extends RepeatableResource<Posting, PostingFacts, Posting.State> {

    PostingResource(Postings postings) {
        super(postings);
    }
}
