package gujeong.budget.profile;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** What the division is called and has, from a day on. */
@Entity
@Table(name = "profile")
@RecordType("budget.profile")
public class Profile extends RecordEntity<ProfileFacts> {

    @Schema(name = "Profile")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped ProfileFacts facts) {}

    @Embedded
    private ProfileFacts facts;

    protected Profile() {}

    Profile(ProfileFacts facts) {
        this.facts = facts;
    }

    @Override
    public ProfileFacts facts() {
        return facts;
    }

    @Override
    protected void restate(ProfileFacts corrected) {
        facts = corrected;
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
