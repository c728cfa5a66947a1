/** Trainings on press and publicity work for the office's staff. Owns the table {@code training}. */
package gujeong.press.training;
