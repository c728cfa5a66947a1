/**
 * The record types of the press service, and what they count for.
 */
package gujeong.gateway.measure.press;
