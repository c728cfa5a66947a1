package gujeong.gateway.figure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import gujeong.kernel.paging.Cursor;
import gujeong.kernel.problem.Refusal;

/**
 * A place in the list of a figure's entries: after this one comes the next page.
 *
 * @param part which part of the figure's formula, from 0
 */
record EntryPlace(int part, long series, LocalDate day, long seq) {

    static final EntryPlace BEGIN = new EntryPlace(0, 0, Days.BEGIN, 0);

    private static final String ORDER = "entries";
    private static final String FORM = "\\d{1,2}/\\d{1,18}/\\d{4}-\\d{2}-\\d{2}/\\d{1,18}";

    EntryPlace beginOfNextPart() {
        return new EntryPlace(part + 1, 0, Days.BEGIN, 0);
    }

    static EntryPlace parse(String text) {
        Cursor cursor = Cursor.parse(text);
        if (cursor.sortedBy().equals(ORDER) && cursor.value().matches(FORM)) {
            String[] parts = cursor.value().split("/");
            try {
                return new EntryPlace(
                        Integer.parseInt(parts[0]),
                        Long.parseLong(parts[1]),
                        LocalDate.parse(parts[2]),
                        Long.parseLong(parts[3]));
            } catch (DateTimeParseException e) {
                // falls through: a cursor is ours or it is nothing
            }
        }
        throw Refusal.invalid("cursor", "is not a cursor of this list; take it from next");
    }

    String text() {
        return new Cursor(ORDER, part + "/" + series + "/" + day + "/" + seq, "").text();
    }
}
