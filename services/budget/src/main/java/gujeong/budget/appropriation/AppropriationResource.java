package gujeong.budget.appropriation;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("appropriations")
@Tag(name = "Appropriations", description = "Decisions that give money to projects or move it (예산 편성, 전용·이용·이체, 예비비)")
public class AppropriationResource extends RepeatableResource<Appropriation, AppropriationFacts, Appropriation.State> {

    AppropriationResource(Appropriations appropriations) {
        super(appropriations);
    }
}
