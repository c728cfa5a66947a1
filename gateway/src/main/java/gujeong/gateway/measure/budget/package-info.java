/**
 * The record types of the budget service, and what they count for.
 */
package gujeong.gateway.measure.budget;
