package gujeong.gateway.ledger;

/** Counts what a batch did with the messages of one partition. */
record Tally(long nextOffset, long applied, long duplicates, long heldBack) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                Math.max(nextOffset, other.nextOffset),
                applied + other.applied,
                duplicates + other.duplicates,
                heldBack + other.heldBack);
    }
}
