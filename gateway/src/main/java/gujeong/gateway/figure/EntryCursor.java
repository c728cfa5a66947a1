package gujeong.gateway.figure;

import java.time.LocalDate;

import gujeong.kernel.constraints.TimeParameters;
import gujeong.kernel.paging.Cursor;
import gujeong.kernel.problem.Refusal;

/**
 * A place in the list of a figure's entries: after this one comes the next page.
 *
 * @param part which part of the figure's formula, from 0
 */
record EntryCursor(int part, long series, LocalDate day, long seq) {

    static final EntryCursor BEGIN = new EntryCursor(0, 0, MonthSplit.BEGIN, 0);

    private static final String ORDER = "entries";
    private static final String FORM = "\\d{1,2}/\\d{1,18}/\\d{4}-\\d{2}-\\d{2}/\\d{1,18}";

    EntryCursor beginOfNextPart() {
        return new EntryCursor(part + 1, 0, MonthSplit.BEGIN, 0);
    }

    static EntryCursor parse(String text) {
        Cursor cursor = Cursor.parse(text);
        if (cursor.sortedBy().equals(ORDER) && cursor.value().matches(FORM)) {
            String[] parts = cursor.value().split("/");
            LocalDate day = parts[2].equals(MonthSplit.BEGIN.toString())
                    ? MonthSplit.BEGIN
                    : TimeParameters.day("cursor", parts[2]);
            return new EntryCursor(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), day, Long.parseLong(parts[3]));
        }
        throw Refusal.invalid("cursor", "list.takeNext");
    }

    String text() {
        return new Cursor(ORDER, part + "/" + series + "/" + day + "/" + seq, "").text();
    }
}
