/**
 * What programmes are expected to execute by the end of the year. Owns the table {@code forecast}; refers to programmes.
 */
package gujeong.budget.forecast;
