package gujeong.gateway.ledger;

import gujeong.gateway.event.Event;
import java.time.Instant;
import java.time.LocalDate;

/** A new revision of a record whose texts are printed. It supersedes the one before. */
record PrintedRevision(Event event, LocalDate day, Instant recordedAt) {}
