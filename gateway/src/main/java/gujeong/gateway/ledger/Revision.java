package gujeong.gateway.ledger;

import java.util.UUID;

/** Which revision of which record an event is about. */
record Revision(UUID recordId, int number) {}
