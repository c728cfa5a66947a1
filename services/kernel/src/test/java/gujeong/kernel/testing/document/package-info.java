/**
 * The API document against what is really answered: every answer that a test of a service or of the gateway gets is
 * compared with it, whatever the test itself looks at. Uses nothing of a service.
 */
package gujeong.kernel.testing.document;
