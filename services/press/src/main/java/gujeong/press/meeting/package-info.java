/** The division's meetings: with reporters, of planners, of advisors, on projects. Owns the table {@code meeting}. */
package gujeong.press.meeting;
