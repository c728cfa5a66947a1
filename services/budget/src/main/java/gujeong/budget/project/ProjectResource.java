package gujeong.budget.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import gujeong.budget.money.AllocationBalances;
import gujeong.kernel.constraints.TimeParameters;
import gujeong.kernel.record.RecordResource;
import gujeong.kernel.security.Roles;

@Path("projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects", description = "Projects (세부사업) of a fiscal year, each under a unit programme")
public class ProjectResource extends RecordResource<Project, ProjectFacts, Project.State> {

    private final Projects projects;
    private final AllocationBalances allocationBalances;
    private final Clock clock;

    ProjectResource(Projects projects, AllocationBalances allocationBalances, Clock clock) {
        super(projects);
        this.projects = projects;
        this.allocationBalances = allocationBalances;
        this.clock = clock;
    }

    @GET
    @Path("{id}/status")
    @Transactional
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "explain",
            summary = "Explain its allocation (예산현액) change by change, and what of it is committed, paid and available")
    public ProjectStatus status(
            @RestPath UUID id,
            @Parameter(
                            description = "The day, as of its end; today unless given.",
                            schema = @Schema(implementation = LocalDate.class),
                            example = "2020-10-31")
                    @RestQuery
                    String asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : TimeParameters.day("asOf", asOf);
        Project project = projects.get(id);
        return ProjectStatus.of(
                project,
                day,
                allocationBalances.changes(project.key(), day),
                allocationBalances.asOf(project.key(), day));
    }
}
