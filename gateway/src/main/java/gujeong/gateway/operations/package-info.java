/**
 * What operators see of the ledger and may do to it: failures, rebuilds, completeness, metrics, health. Owns no table.
 */
package gujeong.gateway.operations;
