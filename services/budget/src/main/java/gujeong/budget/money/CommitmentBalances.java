package gujeong.budget.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/**
 * The balances of commitments: checks that nothing is paid, reversed or carried over beyond a commitment. A transaction
 * that changes them holds the lock on the commitment's row.
 */
@ApplicationScoped
public class CommitmentBalances {

    private static final String READ =
            """
            SELECT * FROM accounts_of(cast(:years AS integer[]), cast(:numbers AS text[]))
            ORDER BY fiscal_year, number""";

    private static final String REVERSALS =
            """
            SELECT fiscal_year, commitment, reversed_on, kind, amount
            FROM reversals_of(cast(:years AS integer[]), cast(:numbers AS text[]))""";

    private static final String REDUCTION = "REDUCTION";

    /** Accounts held in memory at once while all of a file's are checked. */
    private static final int AT_A_TIME = 1000;

    private final EntityManager em;

    CommitmentBalances(EntityManager em) {
        this.em = em;
    }

    public List<CommitmentBalance> of(Collection<CommitmentKey> commitments) {
        return rows(READ, commitments).map(CommitmentBalances::account).toList();
    }

    /** What was taken back from the commitments, and when. */
    public ReversedAmounts reversed(Collection<CommitmentKey> commitments) {
        ReversedAmounts reversedAmounts = new ReversedAmounts();
        rows(REVERSALS, commitments)
                .forEach(row -> reversedAmounts.add(
                        new CommitmentKey(row.get("fiscal_year", Integer.class), row.get("commitment", String.class)),
                        row.get("reversed_on", LocalDate.class),
                        row.get("kind", String.class).equals(REDUCTION),
                        row.get("amount", Long.class)));
        return reversedAmounts;
    }

    /** @throws Refusal if a rule is violated on any of the commitments, such as payments ≤ commitment */
    public void ensureConsistent(Collection<CommitmentKey> commitments) {
        List<CommitmentKey> all = commitments.stream()
                .distinct()
                .sorted(Comparator.comparing(CommitmentKey::fiscalYear).thenComparing(CommitmentKey::number))
                .toList();
        List<Fault> faults = new ArrayList<>();
        for (int start = 0; start < all.size() && faults.size() < Refusal.MOST_FAULTS; start += AT_A_TIME) {
            of(all.subList(start, Math.min(start + AT_A_TIME, all.size()))).stream()
                    .flatMap(account -> account.contradictions().stream())
                    .map(reason -> new Fault(null, reason))
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }

    private static CommitmentBalance account(Tuple row) {
        Long base = row.get("advance_base", Long.class);
        return new CommitmentBalance(
                new CommitmentKey(row.get("fiscal_year", Integer.class), row.get("number", String.class)),
                row.get("committed_on", LocalDate.class),
                row.get("net", Long.class),
                row.get("paid", Long.class),
                row.get("lowest_paid", Long.class),
                row.get("carried_over", Long.class),
                row.get("dependants", Integer.class),
                row.get("advances", Integer.class),
                row.get("completions", Integer.class),
                row.get("first_paid_on", LocalDate.class),
                row.get("last_paid_on", LocalDate.class),
                row.get("completed_on", LocalDate.class),
                row.get("first_reversed_on", LocalDate.class),
                base == null ? null : new CommitmentBalance.AdvanceBase(base, row.get("advance_base_now", Long.class)),
                new CommitmentBalance.FirstDays(
                        row.get("reversed_too_much_on", LocalDate.class),
                        row.get("paid_too_much_on", LocalDate.class),
                        row.get("returned_too_much_on", LocalDate.class)));
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> rows(String sql, Collection<CommitmentKey> commitments) {
        if (commitments.isEmpty()) {
            return Stream.empty();
        }
        List<CommitmentKey> asked = commitments.stream().distinct().toList();
        return em
                .createNativeQuery(sql, Tuple.class)
                .setParameter(
                        "years", asked.stream().map(CommitmentKey::fiscalYear).toArray(Integer[]::new))
                .setParameter(
                        "numbers", asked.stream().map(CommitmentKey::number).toArray(String[]::new))
                .getResultList()
                .stream();
    }
}
