package gujeong.press.distribution;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
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
    protected void check(List<Distribution> changed) {
        Map<IssueKey, Long> taken = changed.stream()
                .filter(distribution -> !distribution.voided())
                .map(Distribution::facts)
                .collect(Collectors.groupingBy(
                        DistributionFacts::issueKey, Collectors.summingLong(DistributionFacts::copies)));
        List<Fault> faults = stocks.of(taken.keySet()).stream()
                .filter(Stock::isShort)
                .map(stock -> new Fault("copies", stock.cannotSpare(taken.get(stock.issue()))))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }
}
