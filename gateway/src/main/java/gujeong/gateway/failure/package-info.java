/**
 * Events the ledger could not take, as operators see them, and what they decide about them. Owns the table {@code
 * failure_decision} in {@code public}, which Kafka could not tell again.
 */
package gujeong.gateway.failure;
