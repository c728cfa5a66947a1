/** Tests of what holds for all records of print and boards alike. */
package gujeong.press.printing;
