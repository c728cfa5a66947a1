/**
 * The budget service: the money, the organisation and the papers of the division. A package per record type.
 */
package gujeong.budget;
