package gujeong.budget.money;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/** The balances of projects' funds. A transaction that changes them locks the projects' rows first, then sums. */
@ApplicationScoped
public class AllocationBalances {

    private static final String LOCK =
            """
            SELECT 1 FROM project
            WHERE NOT voided AND (fiscal_year, code) IN
                (SELECT * FROM unnest(cast(:years AS integer[]), cast(:codes AS text[])))
            ORDER BY id
            FOR NO KEY UPDATE""";

    private static final String SUM =
            """
            SELECT asked.fiscal_year, asked.project, money.*
            FROM unnest(cast(:years AS integer[]), cast(:codes AS text[])) AS asked (fiscal_year, project)
                CROSS JOIN LATERAL (
                    SELECT fund_source, cast(sum(allocated) AS bigint) AS allocated,
                        cast(sum(committed) AS bigint) AS committed, cast(sum(paid) AS bigint) AS paid,
                        cast(sum(set_aside) AS bigint) AS set_aside, cast(sum(carried_over) AS bigint) AS carried_over
                    FROM project_money m
                    WHERE m.fiscal_year = asked.fiscal_year AND m.project = asked.project AND m.day <= :asOf
                    GROUP BY fund_source) money
            ORDER BY asked.fiscal_year, asked.project, money.fund_source""";

    /** Of each source of funds the sums at the end of the first day on which they contradict each other. */
    private static final String FIRST_OVERDRAFT =
            """
            SELECT asked.fiscal_year, asked.project, money.*
            FROM unnest(cast(:years AS integer[]), cast(:codes AS text[])) AS asked (fiscal_year, project)
                CROSS JOIN LATERAL (
                    SELECT DISTINCT ON (fund_source) *
                    FROM (
                        SELECT fund_source, day, cast(sum(sum(allocated)) OVER course AS bigint) AS allocated,
                            cast(sum(sum(committed)) OVER course AS bigint) AS committed,
                            cast(sum(sum(paid)) OVER course AS bigint) AS paid,
                            cast(sum(sum(set_aside)) OVER course AS bigint) AS set_aside,
                            cast(sum(sum(carried_over)) OVER course AS bigint) AS carried_over
                        FROM project_money m
                        WHERE m.fiscal_year = asked.fiscal_year AND m.project = asked.project
                        GROUP BY fund_source, day
                        WINDOW course AS (PARTITION BY fund_source ORDER BY day)) by_day
                    WHERE allocated < committed + set_aside OR allocated < paid + carried_over
                    ORDER BY fund_source, day) money
            ORDER BY asked.fiscal_year, asked.project, money.fund_source""";

    private static final String EXPLAIN =
            """
            SELECT * FROM (
                SELECT record_type, record_id, day, kind, fund_source, allocated,
                    cast(sum(allocated) OVER (ORDER BY day, record_id ROWS UNBOUNDED PRECEDING) AS bigint)
                        AS running_total
                FROM project_money
                WHERE fiscal_year = :year AND project = :code AND allocated <> 0 AND day <= :asOf
                ORDER BY day DESC, record_id DESC
                LIMIT :most) AS last
            ORDER BY day, record_id""";

    /** A project's allocation is changed some ten times a year. */
    private static final int MOST_CHANGES = 1000;

    /** Rules hold for all that is recorded, whenever it happens. */
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final EntityManager em;

    AllocationBalances(EntityManager em) {
        this.em = em;
    }

    /** Locks the projects, in the one order of all transactions, then sums what stands on them. */
    public List<AllocationBalance> lockAndSum(Collection<ProjectKey> projects) {
        return sum(lock(projects), ALWAYS);
    }

    private List<ProjectKey> lock(Collection<ProjectKey> projects) {
        List<ProjectKey> distinct = projects.stream().distinct().toList();
        if (!distinct.isEmpty()) {
            // a statement of its own: the sums must see what others committed while this one waited for the lock
            asking(em.createNativeQuery(LOCK, Integer.class), distinct).getResultList();
        }
        return distinct;
    }

    /** The balances of a project's funds at the end of a day. */
    public List<AllocationBalance> asOf(ProjectKey project, LocalDate day) {
        return sum(List.of(project), day);
    }

    /** The changes of what is allocated to a project up to a day, in order; the last 1,000 if there are more. */
    public List<AllocationChange> changes(ProjectKey project, LocalDate asOf) {
        Query query = em.createNativeQuery(EXPLAIN, Tuple.class)
                .setParameter("year", project.fiscalYear())
                .setParameter("code", project.code())
                .setParameter("asOf", asOf)
                .setParameter("most", MOST_CHANGES);
        return rows(query)
                .map(row -> new AllocationChange(
                        row.get("record_type", String.class),
                        row.get("record_id", UUID.class),
                        row.get("day", LocalDate.class),
                        row.get("kind", String.class),
                        FundSource.valueOf(row.get("fund_source", String.class)),
                        row.get("allocated", Long.class),
                        row.get("running_total", Long.class)))
                .toList();
    }

    /**
     * Locks the projects, then looks at every day, whatever the order in which things were recorded.
     *
     * @throws Refusal if at the end of any day more is committed, or paid and carried over, than is allocated to any of
     *     the projects; it names the first such day
     */
    public void ensureCovered(Collection<ProjectKey> projects) {
        ensureCovered(projects, Overdraft::reason);
    }

    /** @param reason the message about an overdraft */
    public void ensureCovered(Collection<ProjectKey> projects, Function<Overdraft, Reason> reason) {
        List<ProjectKey> locked = lock(projects);
        if (locked.isEmpty()) {
            return;
        }
        List<Fault> faults = rows(asking(em.createNativeQuery(FIRST_OVERDRAFT, Tuple.class), locked))
                .map(row -> new Overdraft(row.get("day", LocalDate.class), balance(row)))
                .map(overdraft -> new Fault("amount", reason.apply(overdraft)))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }

    private List<AllocationBalance> sum(List<ProjectKey> projects, LocalDate asOf) {
        if (projects.isEmpty()) {
            return List.of();
        }
        Query query = asking(em.createNativeQuery(SUM, Tuple.class), projects).setParameter("asOf", asOf);
        return rows(query).map(AllocationBalances::balance).toList();
    }

    private static AllocationBalance balance(Tuple row) {
        return new AllocationBalance(
                new ProjectKey(row.get("fiscal_year", Integer.class), row.get("project", String.class)),
                FundSource.valueOf(row.get("fund_source", String.class)),
                row.get("allocated", Long.class),
                row.get("committed", Long.class),
                row.get("paid", Long.class),
                row.get("set_aside", Long.class),
                row.get("carried_over", Long.class));
    }

    private static Query asking(Query query, List<ProjectKey> projects) {
        return query.setParameter(
                        "years", projects.stream().map(ProjectKey::fiscalYear).toArray(Integer[]::new))
                .setParameter("codes", projects.stream().map(ProjectKey::code).toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return query.getResultList().stream();
    }
}
