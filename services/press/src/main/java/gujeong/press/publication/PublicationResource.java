package gujeong.press.publication;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("publications")
@Tag(name = "Publications", description = "Newsletters (소식지), the gazette (구보) and books (구지) of the district")
public class PublicationResource extends RecordResource<Publication, PublicationFacts, Publication.State> {

    PublicationResource(Publications publications) {
        super(publications);
    }
}
