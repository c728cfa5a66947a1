/**
 * The budget service: the money, the organisation and the papers of the division. A package per record type; here is
 * only what several of them share.
 */
package gujeong.budget;
