/**
 * The dictionary of figures: what may be counted, how it is called, and what kind of number it is. Read once from the
 * folder {@code figures}; a figure that is not in it does not exist. Everything in the gateway may use it.
 */
package gujeong.gateway.dictionary;
