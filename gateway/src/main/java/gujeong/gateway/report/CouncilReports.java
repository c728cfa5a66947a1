package gujeong.gateway.report;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.gateway.Services;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.figure.Figures;
import gujeong.gateway.ledger.Progress;
import gujeong.gateway.ledger.RecordedNames;
import gujeong.gateway.measure.Moment;

/** The report for any moment. Costs a fixed number of queries, however long the report is. */
@ApplicationScoped
class CouncilReports {

    private final Library library;
    private final RecordedNames names;
    private final Figures figures;
    private final Dictionary dictionary;
    private final Progress progress;
    private final Services services;
    private final Clock clock;

    CouncilReports(
            Library library,
            RecordedNames names,
            Figures figures,
            Dictionary dictionary,
            Progress progress,
            Services services,
            Clock clock) {
        this.library = library;
        this.names = names;
        this.figures = figures;
        this.dictionary = dictionary;
        this.progress = progress;
        this.services = services;
        this.clock = clock;
    }

    CouncilReport report(Moment moment) {
        Instant now = clock.instant();
        Contents contents = library.contents(moment);
        var composition = new Composition(contents, dictionary);
        Part<CouncilReport> report =
                composition.report(now, progress.of(services.addresses().keySet()));
        return report.print(new Answers(moment, dictionary, names.at(moment))
                .to(report.questions(), figures::values, figures::plans));
    }
}
