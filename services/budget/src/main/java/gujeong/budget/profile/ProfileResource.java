package gujeong.budget.profile;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("profiles")
@Tag(name = "Profiles", description = "What the division is called and has, as its report prints it")
public class ProfileResource extends RecordResource<Profile, ProfileFacts, Profile.State> {

    ProfileResource(Profiles profiles) {
        super(profiles);
    }
}
