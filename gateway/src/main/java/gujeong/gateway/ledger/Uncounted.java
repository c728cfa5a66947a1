package gujeong.gateway.ledger;

import gujeong.gateway.measure.Posting;

/** What a record names and the dictionary has no place for: the record is taken, and this counts for nothing. */
record Uncounted(Posting posting, String reason) {}
