/**
 * Figures as people ask for them: a value for a day, as known at an instant; the entries it stands on; its course; the
 * plan for it. Reads the ledger's tables, writes nothing. Reports use {@link gujeong.gateway.figure.Figures}.
 */
package gujeong.gateway.figure;
