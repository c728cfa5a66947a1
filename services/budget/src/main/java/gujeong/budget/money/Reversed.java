package gujeong.budget.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was taken back from commitments, day by day. */
public final class Reversed {

    private record Taken(LocalDate day, long amount) {}

    private final Map<CommitmentKey, List<Taken>> byCommitment = new HashMap<>();

    void add(CommitmentKey commitment, LocalDate day, long amount) {
        byCommitment.computeIfAbsent(commitment, c -> new ArrayList<>()).add(new Taken(day, amount));
    }

    /** Won taken back from the commitment up to the end of the day. */
    public long until(CommitmentKey commitment, LocalDate day) {
        return byCommitment.getOrDefault(commitment, List.of()).stream()
                .filter(taken -> !taken.day().isAfter(day))
                .mapToLong(Taken::amount)
                .sum();
    }
}
