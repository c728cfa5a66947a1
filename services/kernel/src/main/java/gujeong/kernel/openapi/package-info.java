/** The common API conventions, written into a service's API document; used only while a service is built. */
package gujeong.kernel.openapi;
