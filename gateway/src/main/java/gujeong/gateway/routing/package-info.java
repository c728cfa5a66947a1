/**
 * One address for all services: a request below {@code /api/v1/<service>/} goes to that service as it came, and its
 * answer comes back as it was. The service judges token, body and all; nothing here reads them. What is held in memory of
 * a request or an answer is bounded, and a caller that is slow, or goes away, costs other callers nothing. Owns no tables;
 * uses the addresses of the services and the form of a problem.
 */
package gujeong.gateway.routing;
