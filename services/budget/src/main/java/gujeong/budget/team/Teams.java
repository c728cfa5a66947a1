package gujeong.budget.team;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Rules;

/** All teams. */
@ApplicationScoped
public class Teams extends Records<Team, TeamFacts> {

    private static final String DUTIES_OUTSIDE =
            """
            SELECT t.code, count(*) AS outside
            FROM duty d
            JOIN team t ON t.code = d.team
            WHERE t.id = ANY (cast(:ids AS uuid[]))
              AND NOT t.voided
              AND NOT d.voided
              AND (d.assigned_on < t.established_on OR coalesce(d.ended_on, 'infinity') > t.abolished_on)
            GROUP BY t.code
            ORDER BY t.code""";

    Teams() {
        super(Team.class, TeamFacts.class);
    }

    @Override
    protected Team open(TeamFacts facts) {
        return new Team(facts);
    }

    /** Only a correction can leave a team's duties outside its days, for a new team has none. */
    @Override
    protected Rules<Team> rules() {
        return Rules.ofCorrections(this::ensureDutiesWithin);
    }

    @SuppressWarnings("unchecked")
    private void ensureDutiesWithin(List<Team> teams) {
        Stream<Tuple> outside = getEntityManager()
                .createNativeQuery(DUTIES_OUTSIDE, Tuple.class)
                .setParameter("ids", teams.stream().map(Team::id).toArray(UUID[]::new))
                .getResultList()
                .stream();
        List<Fault> faults = outside.map(
                        row -> new Fault(null, Reason.of("team.dutiesOutside", row.get("outside"), row.get("code"))))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }
}
