/**
 * Reads the services' topics into the ledger: the consumer, its partitions, its meters and traces, from the start of
 * the process to its end.
 */
package gujeong.gateway.intake;
