package gujeong.gateway.ledger;

/**
 * That events of a record are held back.
 *
 * @param upTo the highest revision among them; null while which revision one of them is, is not beyond doubt
 */
record Waiting(Integer upTo) {

    static Waiting of(Revision revision) {
        return new Waiting(revision == null ? null : Integer.valueOf(revision.number()));
    }

    Waiting and(Waiting other) {
        return new Waiting(upTo == null || other.upTo == null ? null : Integer.valueOf(Math.max(upTo, other.upTo)));
    }

    /**
     * Whether an event leaves nothing to wait for: every revision tells a record's whole state, so a later one that can be
     * read says all that those before it should have said.
     */
    boolean isSupersededBy(Event event) {
        return upTo != null && event != null && event.revision() > upTo;
    }
}
