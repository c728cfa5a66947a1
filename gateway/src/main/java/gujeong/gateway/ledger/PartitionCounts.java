package gujeong.gateway.ledger;

/** Counts what a batch did with the messages of one partition. */
record PartitionCounts(long nextOffset, long applied, long duplicates, long heldBack) {

    static final PartitionCounts NOTHING = new PartitionCounts(0, 0, 0, 0);

    PartitionCounts plus(PartitionCounts other) {
        return new PartitionCounts(
                Math.max(nextOffset, other.nextOffset),
                applied + other.applied,
                duplicates + other.duplicates,
                heldBack + other.heldBack);
    }
}
