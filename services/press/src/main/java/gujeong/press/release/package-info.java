/**
 * Press releases (보도자료) from draft to withdrawal, and how the outlets took them up. Owns the table {@code release};
 * looks at the table {@code coverage} to count pickups, and so that no release was distributed after its coverage.
 */
package gujeong.press.release;
