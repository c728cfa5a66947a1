package gujeong.budget.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The amounts reversed from commitments, day by day. */
public final class ReversedAmounts {

    private record Taken(LocalDate day, boolean reduction, long amount) {

        private boolean isBeforePaymentsOf(LocalDate paidOn) {
            return day.isBefore(paidOn) || reduction && day.equals(paidOn);
        }
    }

    private final Map<CommitmentKey, List<Taken>> byCommitment = new HashMap<>();

    void add(CommitmentKey commitment, LocalDate day, boolean reduction, long amount) {
        byCommitment.computeIfAbsent(commitment, c -> new ArrayList<>()).add(new Taken(day, reduction, amount));
    }

    /**
     * Won taken back from the commitment before it was paid on the day. A reduction (감액) of that day comes before its
     * payments, what is returned (반납) or recovered (여입) on it comes after them.
     */
    public long beforePaymentsOf(CommitmentKey commitment, LocalDate paidOn) {
        return byCommitment.getOrDefault(commitment, List.of()).stream()
                .filter(taken -> taken.isBeforePaymentsOf(paidOn))
                .mapToLong(Taken::amount)
                .sum();
    }
}
