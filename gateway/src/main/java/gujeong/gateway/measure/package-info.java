/**
 * What each record counts for: pure functions from a record's state to its postings. One class per field
 * of work, registered in {@link gujeong.gateway.measure.Sources}. Knows neither the database nor Kafka nor the figures'
 * dictionary.
 */
package gujeong.gateway.measure;
