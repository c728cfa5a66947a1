/**
 * The append-only history of a service: outbox, audit trail and source of every rebuild. Owns the table
 * {@code journal}, of which nothing but {@code published_at} is ever updated.
 */
package gujeong.kernel.journal;
