/** The rules over the money, as those who record it meet them. */
package gujeong.budget.money;
