/**
 * One API document for the whole system. While the gateway is built, the documents which the services' builds have
 * written are merged into the gateway's own; where two contradict each other, the build fails. Sees documents only, no
 * class of a service.
 */
package gujeong.gateway.openapi;
