/** The conventions every collection keeps, shown on collections of this service. */
package gujeong.budget.conventions;
