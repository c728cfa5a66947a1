/**
 * A record as a page for people: read from its service with the reader's own token, its fields in Korean. Owns no tables;
 * the words are in {@code messages/record.properties}.
 */
package gujeong.gateway.record;
