/** Records in bulk: CSV in, all rows or none, every bad row named; CSV out with the same columns. */
package gujeong.kernel.csv;
