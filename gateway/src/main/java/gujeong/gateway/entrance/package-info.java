/** The home page: the reports of recent days, and links to everything else. Owns nothing. */
package gujeong.gateway.entrance;
