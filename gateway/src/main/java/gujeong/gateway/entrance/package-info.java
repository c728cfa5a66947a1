/** The first page: the report of recent days, and where everything else is found. Owns nothing. */
package gujeong.gateway.entrance;
