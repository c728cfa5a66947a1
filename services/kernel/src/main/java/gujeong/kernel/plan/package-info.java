/**
 * Targets for figures, which every service keeps for its own: what is stated of them, and how figures are named. Only the
 * form of a name is known here; which figures there are is for the dictionary of whoever prints them. Each service owns
 * its table {@code plan}.
 */
package gujeong.kernel.plan;
