/**
 * The second way to compute every figure: a service counts it by SQL from its own tables, not from its journal.
 * What it counts is one file per figure, {@code recount/<figure>.sql}; plans are counted by the kernel's own file. Owns
 * no tables; reads those of its service.
 */
package gujeong.kernel.recount;
