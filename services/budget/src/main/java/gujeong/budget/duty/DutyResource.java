package gujeong.budget.duty;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("duties")
@Tag(name = "Duties", description = "The duties (담당업무) of the teams")
public class DutyResource extends RecordResource<Duty, DutyFacts, Duty.State> {

    DutyResource(Duties duties) {
        super(duties);
    }
}
