package gujeong.gateway.ledger;

import java.util.UUID;

/**
 * A consumer's lease on a partition.
 *
 * @param epoch a fencing token: every consumer that takes the partition gets a higher one
 * @param nextOffset the offset to continue at
 */
public record PartitionLease(UUID topicId, long epoch, long nextOffset) {

    public PartitionLease at(long offset) {
        return new PartitionLease(topicId, epoch, offset);
    }
}
