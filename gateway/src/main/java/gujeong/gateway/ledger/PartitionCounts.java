package gujeong.gateway.ledger;

/** Counts what a batch did with the messages of one partition. */
public record PartitionCounts(long nextOffset, long applied, long duplicates, long heldBack) {

    public static final PartitionCounts NOTHING = new PartitionCounts(0, 0, 0, 0);

    public PartitionCounts plus(PartitionCounts other) {
        return new PartitionCounts(
                Math.max(nextOffset, other.nextOffset),
                applied + other.applied,
                duplicates + other.duplicates,
                heldBack + other.heldBack);
    }
}
