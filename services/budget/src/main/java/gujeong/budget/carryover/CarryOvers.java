package gujeong.budget.carryover;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import gujeong.budget.commitment.Commitment;
import gujeong.budget.money.Account;
import gujeong.budget.money.Accounts;
import gujeong.budget.money.Balance;
import gujeong.budget.money.Balances;
import gujeong.budget.money.CommitmentKey;
import gujeong.budget.money.FundKey;
import gujeong.budget.money.ProjectKey;
import gujeong.budget.project.Project;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Reference;
import gujeong.kernel.record.Referred;
import gujeong.kernel.record.Rules;

/** All carry-overs. */
@Singleton
public class CarryOvers extends Records<CarryOver, CarryOverFacts> {

    private final Balances balances;
    private final Accounts accounts;

    CarryOvers(Balances balances, Accounts accounts) {
        super(CarryOver.class, CarryOverFacts.class);
        this.balances = balances;
        this.accounts = accounts;
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
    protected void derive(CarryOver carryOver, Referred referred) {
        CarryOverFacts facts = carryOver.facts();
        carryOver.of(referred.by(facts, "project", Project.class), referred.by(facts, "commitment", Commitment.class));
    }

    /** An approval undone takes money from next year's project that may be committed there already. */
    @Override
    protected Rules<CarryOver> rules() {
        return Rules.each(this::ensureFit).and(Rules.over(CarryOvers::touched, balances::ensureCovered));
    }

    private static Stream<ProjectKey> touched(CarryOver carryOver) {
        ProjectKey project = carryOver.facts().projectKey();
        return carryOver.approved() ? Stream.of(project, project.nextYear()) : Stream.empty();
    }

    /** What is only requested takes nothing from what another may request. */
    private void ensureFit(List<CarryOver> changed) {
        List<CarryOver> live =
                changed.stream().filter(carryOver -> !carryOver.voided()).toList();
        Map<FundKey, Balance> byFund =
                balances
                        .lockAndSum(
                                live.stream().map(c -> c.facts().projectKey()).toList())
                        .stream()
                        .collect(Collectors.toMap(Balance::key, Function.identity()));
        Map<CommitmentKey, Account> byCommitment =
                accounts
                        .of(live.stream()
                                .map(CarryOvers::commitment)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Account::commitment, Function.identity()));
        for (CarryOver carryOver : live) {
            FundKey fund = carryOver.fund();
            carryOver.ensureFits(
                    byFund.getOrDefault(fund, Balance.empty(fund)), byCommitment.get(commitment(carryOver)));
        }
    }

    private static CommitmentKey commitment(CarryOver carryOver) {
        CarryOverFacts facts = carryOver.facts();
        return facts.commitment() == null ? null : new CommitmentKey(facts.fiscalYear(), facts.commitment());
    }
}
