/**
 * What each record counts for: pure functions from a record's state to the postings it stands for. Every service has a
 * package with the list of its record types and their measures; all are in {@link gujeong.gateway.measure.Sources}.
 * Knows neither the database nor Kafka nor the figures' dictionary.
 */
package gujeong.gateway.measure;
