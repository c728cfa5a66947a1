package gujeong.press.distribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Rules;
import gujeong.press.issue.IssueKey;
import gujeong.press.issue.Stock;
import gujeong.press.issue.Stocks;

/** All distributions. */
@Singleton
public class Distributions extends Records<Distribution, DistributionFacts> {

    private final Stocks stocks;

    Distributions(Stocks stocks) {
        super(Distribution.class, DistributionFacts.class);
        this.stocks = stocks;
    }

    @Override
    protected Distribution open(DistributionFacts facts) {
        return new Distribution(facts);
    }

    /** No issue is given out in more copies than it has. */
    @Override
    protected Rules<Distribution> rules() {
        Map<IssueKey, Long> taken = new HashMap<>();
        return Rules.of(distribution -> add(distribution, taken), () -> ensureCopiesSuffice(taken));
    }

    private static void add(Distribution distribution, Map<IssueKey, Long> taken) {
        if (!distribution.voided()) {
            DistributionFacts facts = distribution.facts();
            taken.merge(facts.issueKey(), facts.copies().longValue(), Long::sum);
        }
    }

    private void ensureCopiesSuffice(Map<IssueKey, Long> taken) {
        List<Fault> faults = stocks.of(taken.keySet()).stream()
                .filter(Stock::isShort)
                .map(stock -> new Fault("copies", stock.cannotSpare(taken.get(stock.issue()))))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }
}
