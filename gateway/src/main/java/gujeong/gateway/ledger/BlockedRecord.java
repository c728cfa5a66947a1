package gujeong.gateway.ledger;

import gujeong.gateway.event.Event;
import gujeong.gateway.event.Revision;

/**
 * A record whose events are held back.
 *
 * @param upTo the highest revision among them; null while the revision of one of them is not certain
 */
record BlockedRecord(Integer upTo) {

    static BlockedRecord of(Revision revision) {
        return new BlockedRecord(revision == null ? null : Integer.valueOf(revision.number()));
    }

    BlockedRecord and(BlockedRecord other) {
        return new BlockedRecord(
                upTo == null || other.upTo == null ? null : Integer.valueOf(Math.max(upTo, other.upTo)));
    }

    /**
     * Whether an event unblocks the record: every revision holds a record's whole state, so a later one that can be
     * read says all that those before it should have said.
     */
    boolean isSupersededBy(Event event) {
        return upTo != null && event != null && event.revision() > upTo;
    }
}
