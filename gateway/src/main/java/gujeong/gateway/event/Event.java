package gujeong.gateway.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import gujeong.gateway.measure.Source;
import gujeong.gateway.measure.State;
import gujeong.gateway.series.Posting;

/**
 * A record's revision as its service published it, decoded and measured.
 *
 * @param postings what the record counts for from this revision on
 * @param uncounted what it names beside and the dictionary does not know
 */
public record Event(
        UUID eventId,
        UUID recordId,
        int revision,
        Instant recordedAt,
        Source source,
        State state,
        List<Posting> postings,
        List<UncountedPosting> uncounted) {

    public String recordType() {
        return source.recordType();
    }
}
