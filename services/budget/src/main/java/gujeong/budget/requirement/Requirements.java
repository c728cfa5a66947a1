package gujeong.budget.requirement;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.budget.project.Project;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.ReferencedRecords;

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
    protected void derive(Requirement requirement, ReferencedRecords referenced) {
        requirement.takeOver(referenced.by(requirement.facts(), "project", Project.class));
    }
}
