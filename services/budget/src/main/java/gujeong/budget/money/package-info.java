/**
 * What all money records share: the sources of funds, the sums of what is allocated, committed and paid, and the rules
 * over those sums. Owns no table, only the view {@code project_money}, which says once what counts and how; reads the
 * tables of the money records by SQL and locks the rows of projects, but knows none of their classes.
 */
package gujeong.budget.money;
