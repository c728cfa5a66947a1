/**
 * Figures as callers query them: a value for a day, as known at an instant; its entries; its time series; the
 * plan for it. Reads the ledger's tables and writes nothing. Reports use {@link gujeong.gateway.figure.Figures}.
 */
package gujeong.gateway.figure;
