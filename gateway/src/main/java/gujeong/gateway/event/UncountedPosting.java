package gujeong.gateway.event;

import gujeong.gateway.series.Posting;

/** A posting that names something the dictionary does not have: the record is accepted, the posting is not counted. */
public record UncountedPosting(Posting posting, String reason) {}
