package gujeong.budget.commitment;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("commitments")
@Tag(name = "Commitments", description = "Commitments (원인행위): what the division has bound itself to pay")
public class CommitmentResource extends RecordResource<Commitment, CommitmentFacts, Commitment.State> {

    CommitmentResource(Commitments commitments) {
        super(commitments);
    }
}
