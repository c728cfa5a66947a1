package gujeong.budget.requirement;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("requirements")
@Tag(name = "Requirements", description = "The money projects need (소요예산), this year or the next")
public class RequirementResource extends RecordResource<Requirement, RequirementFacts, Requirement.State> {

    RequirementResource(Requirements requirements) {
        super(requirements);
    }
}
