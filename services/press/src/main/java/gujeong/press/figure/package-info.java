/**
 * How people name figures in what they state: keys and dimensions. Only their form is known here; which figures there
 * are is for the dictionary of whoever prints them.
 */
package gujeong.press.figure;
