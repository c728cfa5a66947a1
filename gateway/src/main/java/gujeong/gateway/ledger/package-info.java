/**
 * The ledger: every record of every service turned into entries, exactly once, each with the record it comes from.
 *
 * <p>Owns the schema {@code ledger} (and {@code ledger_next} while a rebuild runs), built by itself from {@code
 * ledger.sql} because all of it can be read again from Kafka. Uses events, measures and the dictionary; knows no HTTP.
 */
package gujeong.gateway.ledger;
