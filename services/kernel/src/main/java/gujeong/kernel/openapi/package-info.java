/** The conventions of the house as the API document tells them; used only while a service is built. */
package gujeong.kernel.openapi;
