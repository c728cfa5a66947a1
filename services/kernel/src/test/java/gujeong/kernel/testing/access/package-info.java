/**
 * Asks every operation of an API document who is let in, in which form it answers, and with which headers. Plain Java and
 * HTTP, so that a service's tests and those of the whole system can use it.
 */
package gujeong.kernel.testing.access;
