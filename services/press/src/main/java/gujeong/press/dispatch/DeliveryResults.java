package gujeong.press.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/**
 * What the carrier reports of one dispatch: how many messages arrived and how many did not. The report names messages by
 * their number in the spool file, never by telephone number, and is complete each time, so that it can come twice.
 */
public record DeliveryResults(int delivered, int failed) {

    private static final List<String> COLUMNS = List.of("message", "result");
    private static final String DELIVERED = "DELIVERED";
    private static final String FAILED = "FAILED";

    /**
     * Counts a CSV file with the columns {@code message} (1 to the number of recipients) and {@code result}
     * ({@code DELIVERED} or {@code FAILED}). What cannot be read is named by line, but not repeated.
     */
    static DeliveryResults of(byte[] csv, int recipients) {
        BitSet seen = new BitSet(recipients + 1);
        int delivered = 0;
        boolean header = true;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text(csv))) {
            for (CsvRecord row : rows) {
                if (header) {
                    ensureHeader(row);
                    header = false;
                } else if (delivered(row, recipients, seen)) {
                    delivered++;
                }
            }
        } catch (CsvParseException e) {
            throw Refusal.of(ProblemCode.INVALID_IMPORT, "The file cannot be read as CSV; is a quote left open?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DeliveryResults(delivered, seen.cardinality() - delivered);
    }

    private static void ensureHeader(CsvRecord row) {
        if (!row.getFields().equals(COLUMNS)) {
            throw fault(row, null, "must name the columns message,result");
        }
    }

    private static boolean delivered(CsvRecord row, int recipients, BitSet seen) {
        if (row.getFieldCount() != COLUMNS.size()) {
            throw fault(row, null, "must have the two cells message and result");
        }
        int message = message(row, recipients);
        if (seen.get(message)) {
            throw fault(row, "message", "stands in the file already");
        }
        seen.set(message);
        return switch (row.getField(1)) {
            case DELIVERED -> true;
            case FAILED -> false;
            default -> throw fault(row, "result", "must be " + DELIVERED + " or " + FAILED);
        };
    }

    private static int message(CsvRecord row, int recipients) {
        String number = row.getField(0);
        int message = number.matches("\\d{1,8}") ? Integer.parseInt(number) : 0;
        if (message < 1 || message > recipients) {
            throw fault(row, "message", "must be a message's number in the spool file, 1 to " + recipients);
        }
        return message;
    }

    private static Refusal fault(CsvRecord row, String field, String reason) {
        return Refusal.of(
                ProblemCode.INVALID_IMPORT, List.of(new Fault((int) row.getStartingLineNumber(), field, null, reason)));
    }

    private static String text(byte[] csv) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(ProblemCode.INVALID_IMPORT, "The file is not UTF-8.");
        }
    }
}
