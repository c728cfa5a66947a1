/**
 * What is put up on the screens of boards (표출, 게시), and when. Owns the table {@code posting}; refers to boards and
 * keeps to their timetable.
 */
package gujeong.press.posting;
