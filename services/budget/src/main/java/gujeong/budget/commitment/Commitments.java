package gujeong.budget.commitment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import gujeong.budget.money.Account;
import gujeong.budget.money.Accounts;
import gujeong.budget.money.Balance;
import gujeong.budget.money.Balances;
import gujeong.budget.money.FundKey;
import gujeong.budget.money.Money;
import gujeong.budget.project.Project;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Referred;

/** All commitments. */
@Singleton
public class Commitments extends Records<Commitment, CommitmentFacts> {

    private final Balances balances;
    private final Accounts accounts;

    Commitments(Balances balances, Accounts accounts) {
        super(Commitment.class, CommitmentFacts.class);
        this.balances = balances;
        this.accounts = accounts;
    }

    @Override
    protected Commitment open(CommitmentFacts facts) {
        return new Commitment(facts);
    }

    @Override
    protected void derive(Commitment commitment, Referred referred) {
        commitment.under(referred.by(commitment.facts(), "project", Project.class));
    }

    @Override
    protected void check(List<Commitment> changed) {
        ensureDependantsStand(changed.stream().filter(Commitment::corrected).toList());
        ensureCovered(changed);
    }

    /** What was paid, taken back or carried over must still fit the commitment as corrected. */
    private void ensureDependantsStand(List<Commitment> corrected) {
        for (Commitment commitment : corrected) {
            if (commitment.moved()) {
                accounts.of(List.of(commitment.key())).stream()
                        .mapToInt(Account::dependants)
                        .filter(dependants -> dependants > 0)
                        .findFirst()
                        .ifPresent(Commitments::refuseToMove);
            }
        }
        accounts.ensureConsistent(corrected.stream().map(Commitment::key).toList());
    }

    private static void refuseToMove(int dependants) {
        throw Refusal.of(
                ProblemCode.STILL_REFERRED_TO,
                "project",
                "project, fundSource and contractMethod cannot change: " + dependants
                        + " payments, reversals or carry-overs rest on them.");
    }

    private void ensureCovered(List<Commitment> changed) {
        Map<FundKey, Long> amounts = changed.stream()
                .filter(commitment -> !commitment.voided())
                .collect(Collectors.groupingBy(
                        Commitment::fund,
                        Collectors.summingLong(commitment -> commitment.facts().amount())));
        List<Fault> faults = balances
                .lockAndSum(amounts.keySet().stream().map(FundKey::project).toList())
                .stream()
                .filter(balance -> balance.available() < 0)
                .map(balance -> overCommitted(balance, amounts.getOrDefault(balance.key(), 0L)))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }

    private static Fault overCommitted(Balance balance, long amount) {
        return new Fault(
                "amount",
                "commits " + Money.won(amount) + " but only " + Money.won(balance.available() + amount) + " of "
                        + balance.where() + " are left");
    }
}
