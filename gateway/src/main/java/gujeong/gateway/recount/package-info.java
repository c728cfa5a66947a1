/**
 * Two independent ways to the same number: what the ledger holds, made from events, is compared with what each service
 * counts from its own tables. Owns no table; reads the live ledger, the dictionary, and asks the services over HTTP.
 */
package gujeong.gateway.recount;
