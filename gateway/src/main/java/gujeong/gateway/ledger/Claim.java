package gujeong.gateway.ledger;

import java.util.UUID;

/**
 * A consumer's hold on a partition.
 *
 * @param epoch the ledger's count of who has taken the partition; a later claim has a higher one
 * @param nextOffset where the ledger has to be read on
 */
record Claim(UUID topicId, long epoch, long nextOffset) {

    Claim at(long offset) {
        return new Claim(topicId, epoch, offset);
    }
}
