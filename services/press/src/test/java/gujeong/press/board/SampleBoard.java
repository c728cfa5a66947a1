package gujeong.press.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A digital board with two screens, open from 06:00 to 20:00, installed on 1 May 2019. */
public final class SampleBoard {

    private SampleBoard() {}

    public static Board oneAtATime() {
        return board(false, null);
    }

    public static Board rotating() {
        return board(true, null);
    }

    public static Board removedOn(LocalDate day) {
        return board(false, day);
    }

    private static Board board(boolean rotating, LocalDate removedOn) {
        return new Board(new BoardFacts(
                "LOBBY",
                BoardKind.DIGITAL,
                "DISTRICT_OFFICE",
                "구청 본관 디지털 게시판",
                new BigDecimal("1.2"),
                new BigDecimal("0.7"),
                List.of(new BoardScreen("S1", ScreenUse.NOTICE), new BoardScreen("S2", ScreenUse.POSTER)),
                LocalTime.of(6, 0),
                LocalTime.of(20, 0),
                rotating,
                LocalDate.of(2019, 5, 1),
                removedOn));
    }
}
