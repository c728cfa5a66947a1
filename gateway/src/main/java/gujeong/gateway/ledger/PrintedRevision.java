package gujeong.gateway.ledger;

import java.time.Instant;
import java.time.LocalDate;

import gujeong.gateway.event.Event;

/** A new revision of a record whose texts are printed. It supersedes the one before. */
record PrintedRevision(Event event, LocalDate day, Instant recordedAt) {}
