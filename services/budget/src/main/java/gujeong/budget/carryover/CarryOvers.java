package gujeong.budget.carryover;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import gujeong.budget.commitment.Commitment;
import gujeong.budget.money.AllocationBalance;
import gujeong.budget.money.AllocationBalances;
import gujeong.budget.money.CommitmentBalance;
import gujeong.budget.money.CommitmentBalances;
import gujeong.budget.money.CommitmentKey;
import gujeong.budget.money.FundKey;
import gujeong.budget.money.ProjectKey;
import gujeong.budget.project.Project;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Reference;
import gujeong.kernel.record.ReferencedRecords;
import gujeong.kernel.record.Rules;

/** All carry-overs. */
@Singleton
public class CarryOvers extends Records<CarryOver, CarryOverFacts> {

    private final AllocationBalances allocationBalances;
    private final CommitmentBalances commitmentBalances;

    CarryOvers(AllocationBalances allocationBalances, CommitmentBalances commitmentBalances) {
        super(CarryOver.class, CarryOverFacts.class);
        this.allocationBalances = allocationBalances;
        this.commitmentBalances = commitmentBalances;
    }

    @Override
    protected CarryOver open(CarryOverFacts facts) {
        return new CarryOver(facts);
    }

    /** The receiver holds what is approved, and an approval undone is taken from it again. */
    @Override
    protected Stream<Reference<?>> alsoRefersTo(CarryOverFacts facts) {
        return Stream.of(facts.receiver());
    }

    @Override
    protected void derive(CarryOver carryOver, ReferencedRecords referenced) {
        CarryOverFacts facts = carryOver.facts();
        carryOver.of(
                referenced.by(facts, "project", Project.class), referenced.by(facts, "commitment", Commitment.class));
    }

    /** An approval undone takes money from next year's project that may be committed there already. */
    @Override
    protected Rules<CarryOver> rules() {
        return Rules.each(this::ensureFit).and(Rules.over(CarryOvers::touched, allocationBalances::ensureCovered));
    }

    private static Stream<ProjectKey> touched(CarryOver carryOver) {
        ProjectKey project = carryOver.facts().projectKey();
        return carryOver.approved() ? Stream.of(project, project.nextYear()) : Stream.empty();
    }

    /** What is only requested takes nothing from what another may request. */
    private void ensureFit(List<CarryOver> changed) {
        List<CarryOver> live =
                changed.stream().filter(carryOver -> !carryOver.voided()).toList();
        Map<FundKey, AllocationBalance> byFund =
                allocationBalances
                        .lockAndSum(
                                live.stream().map(c -> c.facts().projectKey()).toList())
                        .stream()
                        .collect(Collectors.toMap(AllocationBalance::key, Function.identity()));
        Map<CommitmentKey, CommitmentBalance> byCommitment =
                commitmentBalances
                        .of(live.stream()
                                .map(CarryOvers::commitment)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(CommitmentBalance::commitment, Function.identity()));
        for (CarryOver carryOver : live) {
            FundKey fund = carryOver.fund();
            carryOver.ensureFits(
                    byFund.getOrDefault(fund, AllocationBalance.empty(fund)), byCommitment.get(commitment(carryOver)));
        }
    }

    private static CommitmentKey commitment(CarryOver carryOver) {
        CarryOverFacts facts = carryOver.facts();
        return facts.commitment() == null ? null : new CommitmentKey(facts.fiscalYear(), facts.commitment());
    }
}
