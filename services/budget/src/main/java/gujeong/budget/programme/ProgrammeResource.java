package gujeong.budget.programme;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("programmes")
@Tag(name = "Programmes", description = "Unit programmes (단위사업) of a fiscal year")
public class ProgrammeResource extends RecordResource<Programme, ProgrammeFacts, Programme.State> {

    ProgrammeResource(Programmes programmes) {
        super(programmes);
    }
}
