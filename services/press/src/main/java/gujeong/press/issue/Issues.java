package gujeong.press.issue;

import java.util.List;

import jakarta.inject.Singleton;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.ReferencedRecords;
import gujeong.kernel.record.Rules;
import gujeong.press.publication.Publication;

/** All issues. */
@Singleton
public class Issues extends Records<Issue, IssueFacts> {

    private final Stocks stocks;

    Issues(Stocks stocks) {
        super(Issue.class, IssueFacts.class);
        this.stocks = stocks;
    }

    @Override
    protected Issue open(IssueFacts facts) {
        return new Issue(facts);
    }

    @Override
    protected void derive(Issue issue, ReferencedRecords referenced) {
        issue.of(referenced.by(issue.facts(), "publication", Publication.class));
    }

    /** Only a correction can leave fewer copies than went out, for of a new issue nothing did. */
    @Override
    protected Rules<Issue> rules() {
        return Rules.ofCorrections(this::ensureCopiesSuffice);
    }

    private void ensureCopiesSuffice(List<Issue> issues) {
        List<Fault> faults = stocks
                .of(issues.stream().map(issue -> issue.facts().key()).toList())
                .stream()
                .filter(Stock::isShort)
                .map(stock -> new Fault("printCopies", stock.distributedTooMany()))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }
}
