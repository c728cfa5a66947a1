package gujeong.budget.project;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import gujeong.budget.money.ProjectKey;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;

/** All projects. */
@ApplicationScoped
public class Projects extends Records<Project, ProjectFacts> {

    Projects() {
        super(Project.class, ProjectFacts.class);
    }

    @Override
    protected Project open(ProjectFacts facts) {
        return new Project(facts);
    }

    /**
     * The live project, locked until the transaction ends.
     *
     * @throws Refusal 409 if there is none
     */
    public Project lockLive(ProjectKey key) {
        return find("voided = false and facts.fiscalYear = ?1 and facts.code = ?2", key.fiscalYear(), key.code())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.rule("There is no live project " + key.code() + " in " + key.fiscalYear()
                        + " that could take the money: record it first."));
    }

    /** Money carried over stays bound to the project it left and to the one it went to. */
    @Override
    protected void check(List<Project> changed) {
        for (Project project : changed) {
            ProjectKey key = project.key();
            if (project.voided() && carriesOver("fiscal_year = ?1 - 1 AND status = 'APPROVED'", key)) {
                throw Refusal.rule("Money was carried over from " + (key.fiscalYear() - 1) + " to this project: void "
                        + "the carry-over first.");
            }
            if (!project.facts().continuing()
                    && project.revision() > 1
                    && carriesOver("fiscal_year = ?1 AND kind = 'CONTINUING'", key)) {
                throw Refusal.rule("Money of this project is carried over as continuing expenditure: void the "
                        + "carry-over first.");
            }
        }
    }

    private boolean carriesOver(String which, ProjectKey key) {
        return !getEntityManager()
                .createNativeQuery(
                        "SELECT 1 FROM carry_over WHERE NOT voided AND project = ?2 AND " + which + " LIMIT 1",
                        Integer.class)
                .setParameter(1, key.fiscalYear())
                .setParameter(2, key.code())
                .getResultList()
                .isEmpty();
    }
}
