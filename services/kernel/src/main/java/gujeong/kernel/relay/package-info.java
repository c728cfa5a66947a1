/**
 * The journal on its way to Kafka: one active relay per service, CloudEvents in binary mode, watermarks when idle.
 * Owns the topics {@code gujeong.<service>.records} and {@code gujeong.<service>.watermarks}; marks
 * {@code journal.published_at} and nothing else.
 */
package gujeong.kernel.relay;
