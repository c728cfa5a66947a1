package gujeong.press.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.Code;

/**
 * A part of a board on which one thing runs at a time (화면). Whether it is whole is checked by {@link Screens}, with the
 * board's other screens.
 *
 * @param code its name within the board
 */
public record BoardScreen(
        @Schema(required = true, pattern = Code.FORM, examples = "MAIN") String code,
        @Schema(required = true) ScreenUse use) {}
