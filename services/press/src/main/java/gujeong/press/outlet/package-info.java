/**
 * The outlets that report about the district, by class. Owns the table {@code outlet}; looks at the table
 * {@code coverage} for one rule: an outlet's class stays once coverage is counted by it.
 */
package gujeong.press.outlet;
