/**
 * The gateway: the ledger of figures, the reports made of them, and the one address under which all services answer.
 * It knows the services by their topics and addresses only, never by their classes.
 */
package gujeong.gateway;
