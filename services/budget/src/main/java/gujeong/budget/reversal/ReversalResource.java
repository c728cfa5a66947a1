package gujeong.budget.reversal;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("reversals")
@Tag(name = "Reversals", description = "What is taken back: reduction (감액), return (반납), recovery (여입)")
public class ReversalResource extends RepeatableResource<Reversal, ReversalFacts, Reversal.State> {

    ReversalResource(Reversals reversals) {
        super(reversals);
    }
}
