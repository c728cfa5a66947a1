/**
 * The texts of chapters II to IV of the council report. Owns the table {@code brief}; refers to programmes, projects and
 * teams.
 */
package gujeong.budget.brief;
