package gujeong.budget.commitment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import gujeong.budget.money.AllocationBalances;
import gujeong.budget.money.CommitmentBalance;
import gujeong.budget.money.CommitmentBalances;
import gujeong.budget.money.CommitmentKey;
import gujeong.budget.money.FundKey;
import gujeong.budget.project.Project;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.ReferencedRecords;
import gujeong.kernel.record.Rules;

/** All commitments. */
@Singleton
public class Commitments extends Records<Commitment, CommitmentFacts> {

    private final AllocationBalances allocationBalances;
    private final CommitmentBalances commitmentBalances;

    Commitments(AllocationBalances allocationBalances, CommitmentBalances commitmentBalances) {
        super(Commitment.class, CommitmentFacts.class);
        this.allocationBalances = allocationBalances;
        this.commitmentBalances = commitmentBalances;
    }

    @Override
    protected Commitment open(CommitmentFacts facts) {
        return new Commitment(facts);
    }

    @Override
    protected void derive(Commitment commitment, ReferencedRecords referenced) {
        commitment.under(referenced.by(commitment.facts(), "project", Project.class));
    }

    /** No more is committed than is allocated, on any day: what is allocated later does not cover what was committed before. */
    @Override
    protected Rules<Commitment> rules() {
        Map<FundKey, NavigableMap<LocalDate, Long>> amounts = new HashMap<>();
        return Rules.ofCorrections(this::ensureDependantsStand)
                .and(Rules.of(commitment -> add(commitment, amounts), () -> ensureCovered(amounts)));
    }

    /** What was paid, taken back or carried over must still fit the commitment as corrected. */
    private void ensureDependantsStand(List<Commitment> changed) {
        List<CommitmentKey> moved =
                changed.stream().filter(Commitment::moved).map(Commitment::key).toList();
        commitmentBalances.of(moved).stream()
                .mapToInt(CommitmentBalance::dependants)
                .filter(dependants -> dependants > 0)
                .findFirst()
                .ifPresent(Commitments::refuseToMove);
        commitmentBalances.ensureConsistent(changed.stream()
                .filter(Commitment::corrected)
                .map(Commitment::key)
                .toList());
    }

    private static void refuseToMove(int dependants) {
        throw Refusal.of(ProblemCode.STILL_REFERRED_TO, "project", Reason.of("commitment.stays", dependants));
    }

    private static void add(Commitment commitment, Map<FundKey, NavigableMap<LocalDate, Long>> amounts) {
        if (!commitment.voided()) {
            amounts.computeIfAbsent(commitment.fund(), fund -> new TreeMap<>())
                    .merge(commitment.facts().committedOn(), commitment.facts().amount(), Long::sum);
        }
    }

    private void ensureCovered(Map<FundKey, NavigableMap<LocalDate, Long>> amounts) {
        allocationBalances.ensureCovered(
                amounts.keySet().stream().map(FundKey::project).toList(),
                overdraft -> overdraft.reason(until(
                        overdraft.firstDay(),
                        amounts.getOrDefault(overdraft.balance().key(), Collections.emptyNavigableMap()))));
    }

    private static long until(LocalDate day, NavigableMap<LocalDate, Long> amounts) {
        return amounts.headMap(day, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
