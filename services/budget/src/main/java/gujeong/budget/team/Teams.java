package gujeong.budget.team;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;

/** All teams. */
@ApplicationScoped
public class Teams extends Records<Team, TeamFacts> {

    private static final String DUTIES_OUTSIDE =
            """
            SELECT count(*)
            FROM duty d
            JOIN team t ON t.code = d.team
            WHERE t.id = :id
              AND NOT t.voided
              AND NOT d.voided
              AND (d.assigned_on < t.established_on OR coalesce(d.ended_on, 'infinity') > t.abolished_on)""";

    Teams() {
        super(Team.class, TeamFacts.class);
    }

    @Override
    protected Team open(TeamFacts facts) {
        return new Team(facts);
    }

    /** Only a correction can leave a team's duties outside its days, for a new team has none; corrections come singly. */
    @Override
    protected void check(List<Team> changed) {
        changed.stream().filter(team -> team.revision() > 1).forEach(this::ensureDutiesWithin);
    }

    private void ensureDutiesWithin(Team team) {
        Number outside = (Number) getEntityManager()
                .createNativeQuery(DUTIES_OUTSIDE)
                .setParameter("id", team.id())
                .getSingleResult();
        if (outside.longValue() > 0) {
            throw Refusal.rule(
                    outside + " of the duties of team " + team.facts().code()
                            + " begin before it was established or do not end by the day it was abolished.");
        }
    }
}
