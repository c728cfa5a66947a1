/**
 * What came from Kafka, made into a measured event, or the reason why it cannot be: CloudEvents in binary mode, read
 * strictly. Pure.
 */
package gujeong.gateway.event;
