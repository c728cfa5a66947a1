package gujeong.gateway.report;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.gateway.Services;
import gujeong.gateway.completeness.LedgerProgress;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.document.CouncilReport;
import gujeong.gateway.figure.Figures;
import gujeong.gateway.ledger.RecordedNames;
import gujeong.gateway.narrative.NarrativeReader;
import gujeong.gateway.narrative.NarrativeRecords;
import gujeong.gateway.series.Moment;

/** The report for any moment. Costs a fixed number of queries, however long the report is. */
@ApplicationScoped
class CouncilReports {

    private final NarrativeReader reader;
    private final RecordedNames names;
    private final Figures figures;
    private final Dictionary dictionary;
    private final LedgerProgress progress;
    private final Services services;
    private final Clock clock;

    CouncilReports(
            NarrativeReader reader,
            RecordedNames names,
            Figures figures,
            Dictionary dictionary,
            LedgerProgress progress,
            Services services,
            Clock clock) {
        this.reader = reader;
        this.names = names;
        this.figures = figures;
        this.dictionary = dictionary;
        this.progress = progress;
        this.services = services;
        this.clock = clock;
    }

    CouncilReport report(Moment moment) {
        Instant now = clock.instant();
        NarrativeRecords records = reader.records(moment);
        var composition = new ReportComposer(records, dictionary);
        Deferred<CouncilReport> report =
                composition.report(now, progress.of(services.addresses().keySet()));
        return report.print(new CellValues(moment, dictionary, names.at(moment))
                .to(report.cellQueries(), figures::values, figures::plans));
    }
}
