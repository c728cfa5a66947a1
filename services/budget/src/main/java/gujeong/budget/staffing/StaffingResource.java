package gujeong.budget.staffing;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("staffing")
@Tag(name = "Staffing", description = "Authorised (정원) and filled (현원) posts by category and grade")
public class StaffingResource extends RecordResource<Staffing, StaffingFacts, Staffing.State> {

    StaffingResource(Staffings staffings) {
        super(staffings);
    }
}
