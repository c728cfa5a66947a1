/**
 * What is counted: series of figures by their dimensions, what is posted to them, and the days and the moment that are
 * meant.
 */
package gujeong.gateway.series;
