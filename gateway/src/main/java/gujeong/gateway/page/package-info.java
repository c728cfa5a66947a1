/**
 * Pages for people: the entrance, the sign-in, and what every page of the gateway has in common. A person's token is
 * kept in a cookie that only this browser's own requests carry. Owns no tables.
 */
package gujeong.gateway.page;
