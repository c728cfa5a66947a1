/** Unit programmes (단위사업) of a fiscal year. Owns the table {@code programme}. */
package gujeong.budget.programme;
