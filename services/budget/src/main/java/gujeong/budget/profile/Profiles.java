package gujeong.budget.profile;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All profiles of the division; one from each day. */
@ApplicationScoped
public class Profiles extends Records<Profile, ProfileFacts> {

    Profiles() {
        super(Profile.class, ProfileFacts.class);
    }

    @Override
    protected Profile open(ProfileFacts facts) {
        return new Profile(facts);
    }
}
