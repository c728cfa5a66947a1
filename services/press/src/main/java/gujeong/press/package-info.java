/**
 * The press service: what the division publishes and what is published about the district. A package per record type.
 */
package gujeong.press;
