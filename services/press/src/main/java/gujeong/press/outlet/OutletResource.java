package gujeong.press.outlet;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("outlets")
@Tag(name = "Outlets", description = "Outlets (언론사) by class")
public class OutletResource extends RecordResource<Outlet, OutletFacts, Outlet.State> {

    OutletResource(Outlets outlets) {
        super(outlets);
    }
}
