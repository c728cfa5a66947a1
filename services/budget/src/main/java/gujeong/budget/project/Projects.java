package gujeong.budget.project;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.budget.money.ProjectKey;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Rules;

/** All projects. */
@ApplicationScoped
public class Projects extends Records<Project, ProjectFacts> {

    private static final String CARRIED_OVER =
            """
            SELECT c.fiscal_year
            FROM unnest(cast(:years AS integer[]), cast(:codes AS text[])) AS asked (fiscal_year, code)
                JOIN carry_over c ON c.project = asked.code AND %s
            WHERE NOT c.voided
            ORDER BY c.fiscal_year
            LIMIT 1""";

    Projects() {
        super(Project.class, ProjectFacts.class);
    }

    @Override
    protected Project open(ProjectFacts facts) {
        return new Project(facts);
    }

    /** Money carried over stays bound to the project it left and to the one it went to. */
    @Override
    protected Rules<Project> rules() {
        return Rules.ofCorrections(this::ensureMoneyStaysBound);
    }

    private void ensureMoneyStaysBound(List<Project> projects) {
        List<ProjectKey> voided =
                projects.stream().filter(Project::voided).map(Project::key).toList();
        carriedOver("c.fiscal_year = asked.fiscal_year - 1 AND c.status = 'APPROVED'", voided)
                .findFirst()
                .ifPresent(year -> {
                    throw Refusal.rule("project.carriedOverTo", year);
                });
        List<ProjectKey> ending = projects.stream()
                .filter(project -> !project.facts().continuing())
                .map(Project::key)
                .toList();
        carriedOver("c.fiscal_year = asked.fiscal_year AND c.kind = 'CONTINUING'", ending)
                .findFirst()
                .ifPresent(year -> {
                    throw Refusal.rule("project.carriedOverOn");
                });
    }

    /** The years from which money of any of the projects was carried over. */
    @SuppressWarnings("unchecked")
    private Stream<Integer> carriedOver(String which, List<ProjectKey> projects) {
        if (projects.isEmpty()) {
            return Stream.empty();
        }
        return getEntityManager()
                .createNativeQuery(CARRIED_OVER.formatted(which), Integer.class)
                .setParameter(
                        "years", projects.stream().map(ProjectKey::fiscalYear).toArray(Integer[]::new))
                .setParameter("codes", projects.stream().map(ProjectKey::code).toArray(String[]::new))
                .getResultList()
                .stream();
    }
}
