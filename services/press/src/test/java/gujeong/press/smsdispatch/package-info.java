/** Tests of dispatches and their way to the carrier. */
package gujeong.press.smsdispatch;
