/**
 * What holds for every request and answer of the gateway, whether it answers itself or a service does: whose token
 * counts, and the headers that keep a browser from doing harm with an answer. Owns no tables, uses no other package.
 */
package gujeong.gateway.http;
