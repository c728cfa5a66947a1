/** The constraints on the values of facts, and how strictly their JSON is read. */
package gujeong.kernel.constraints;
