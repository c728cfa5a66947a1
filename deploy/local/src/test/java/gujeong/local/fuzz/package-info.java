/**
 * Random and hostile requests over every operation of the API document and every role, against a stack of real
 * processes, and the oracles that judge what is answered and what is left behind. {@code FuzzIT} is the way in; it runs
 * with {@code mvn verify -Pfuzz} only.
 */
package gujeong.local.fuzz;
