package gujeong.gateway.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import gujeong.gateway.event.InboundMessage;
import gujeong.gateway.series.Posting;

/**
 * What the ledger already holds of the records in a batch.
 *
 * @param currentPostings the current postings of each record, as they were written
 * @param blocked records with an open failure, and what waits behind it
 * @param discarded messages and events, by id, that an operator has discarded
 */
record BatchContext(
        Map<UUID, Head> heads,
        Map<UUID, List<Posting>> currentPostings,
        Map<InboundMessage.Lane, BlockedRecord> blocked,
        Set<UUID> discarded) {

    static final BatchContext NOTHING = new BatchContext(Map.of(), Map.of(), Map.of(), Set.of());
}
