/**
 * Builds the ledger again from Kafka, beside the live one, and swaps it in.
 */
package gujeong.gateway.rebuild;
