/**
 * Payments on commitments: advances (선금), progress (기성) and completion (준공) payments. Owns the table
 * {@code payment}; may use commitments and the sums of {@code gujeong.budget.money}.
 */
package gujeong.budget.payment;
