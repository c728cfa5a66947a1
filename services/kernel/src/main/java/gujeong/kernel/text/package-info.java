/**
 * What text may be made of, and the telephone numbers that may be in it.
 */
package gujeong.kernel.text;
