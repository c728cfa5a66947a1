/**
 * How complete the ledger is, service by service: the services' watermarks against what was taken. Owns the table
 * {@code watermark} in {@code public}.
 */
package gujeong.gateway.completeness;
