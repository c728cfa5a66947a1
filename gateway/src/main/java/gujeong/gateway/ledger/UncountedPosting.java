package gujeong.gateway.ledger;

import gujeong.gateway.measure.Posting;

/** A posting that names something the dictionary does not have: the record is accepted, the posting is not counted. */
record UncountedPosting(Posting posting, String reason) {}
