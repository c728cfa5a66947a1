package gujeong.budget.operations;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.recount.RecountingResource;

@Path("operations/recount")
@Tag(name = "Operations", description = "The budget journal's way to Kafka")
public class RecountResource extends RecountingResource {}
