package gujeong.gateway.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import gujeong.gateway.measure.Posting;

/**
 * What the ledger already knows of the records in a batch.
 *
 * @param standing what each record stands for, as it was written
 * @param blocked records with an open failure
 * @param discarded arrivals and events, by id, which an operator has discarded
 */
record Known(Map<UUID, Head> heads, Map<UUID, List<Posting>> standing, Set<Arrival.Lane> blocked, Set<UUID> discarded) {

    static final Known NOTHING = new Known(Map.of(), Map.of(), Set.of(), Set.of());
}
