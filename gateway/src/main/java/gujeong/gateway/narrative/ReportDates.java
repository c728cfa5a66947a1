package gujeong.gateway.narrative;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import gujeong.gateway.series.Moment;

/** The days which reports to council sessions speak for. */
@ApplicationScoped
public class ReportDates {

    private static final Logger LOG = Logger.getLogger(ReportDates.class);

    private final NarrativeReader reader;

    ReportDates(NarrativeReader reader) {
        this.reader = reader;
    }

    /** Empty when the records cannot be read at the moment: the page is useful without them. */
    public List<LocalDate> upTo(LocalDate day) {
        try {
            return reader.sessions(Moment.of(day)).stream()
                    .map(NarrativeRecords.CouncilSession::reportAsOf)
                    .toList();
        } catch (RuntimeException e) {
            LOG.warnf("the council sessions cannot be read: %s", e.toString());
            return List.of();
        }
    }
}
