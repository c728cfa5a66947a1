package gujeong.budget.requirement;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.budget.project.Project;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Referred;

/** All requirements. */
@ApplicationScoped
public class Requirements extends Records<Requirement, RequirementFacts> {

    Requirements() {
        super(Requirement.class, RequirementFacts.class);
    }

    @Override
    protected Requirement open(RequirementFacts facts) {
        return new Requirement(facts);
    }

    @Override
    protected void derive(Requirement requirement, Referred referred) {
        requirement.takeOver(referred.by(requirement.facts(), "project", Project.class));
    }
}
