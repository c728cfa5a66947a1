/**
 * The ledger: turns every record of every service into entries, exactly once, each with the record it comes from.
 *
 * <p>Owns the schema {@code ledger} (and {@code ledger_next} while a rebuild runs), built by itself from
 * {@code ledger.sql} because all of it can be read again from Kafka; and, in {@code public}, what cannot: the operators'
 * decisions on failures and the services' watermarks. Uses the measures and the dictionary; knows no HTTP.
 */
package gujeong.gateway.ledger;
