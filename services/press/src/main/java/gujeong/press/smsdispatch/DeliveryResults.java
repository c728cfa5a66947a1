package gujeong.press.smsdispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

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
    /** In characters; what is longer is no line of such a report. */
    private static final int LONGEST_ROW = 4096;
    /** Characters of a cell that are read before it is given up. */
    private static final int MOST_BUFFERED = 64 * 1024;

    private static final Supplier<CsvRecordHandler> SHORT_ROWS = () -> CsvRecordHandler.of(
            rows -> rows.maxFieldSize(LONGEST_ROW).maxRecordSize(LONGEST_ROW).maxFields(16));

    /**
     * Counts a CSV file with the columns {@code message} (1 to the number of recipients) and {@code result}
     * ({@code DELIVERED} or {@code FAILED}). What cannot be read is named by line, but not repeated.
     */
    static DeliveryResults of(InputStream csv, int recipients) {
        BitSet seen = new BitSet(recipients + 1);
        int delivered = 0;
        boolean header = true;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MOST_BUFFERED)
                .build(SHORT_ROWS.get(), text(csv))) {
            for (CsvRecord row : rows) {
                if (header) {
                    ensureHeader(row);
                    header = false;
                } else if (delivered(row, recipients, seen)) {
                    delivered++;
                }
            }
        } catch (CsvParseException e) {
            throw Refusal.of(ProblemCode.INVALID_IMPORT, "csv.unreadable");
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? Refusal.of(ProblemCode.INVALID_IMPORT, "csv.notUtf8")
                    : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DeliveryResults(delivered, seen.cardinality() - delivered);
    }

    private static void ensureHeader(CsvRecord row) {
        if (!row.getFields().equals(COLUMNS)) {
            throw fault(row, null, "report.columns");
        }
    }

    private static boolean delivered(CsvRecord row, int recipients, BitSet seen) {
        if (row.getFieldCount() != COLUMNS.size()) {
            throw fault(row, null, "report.cells");
        }
        int message = message(row, recipients);
        if (seen.get(message)) {
            throw fault(row, "message", "report.twice");
        }
        seen.set(message);
        return switch (row.getField(1)) {
            case DELIVERED -> true;
            case FAILED -> false;
            default -> throw fault(row, "result", "report.result", DELIVERED, FAILED);
        };
    }

    private static int message(CsvRecord row, int recipients) {
        String number = row.getField(0);
        int message = number.matches("\\d{1,8}") ? Integer.parseInt(number) : 0;
        if (message < 1 || message > recipients) {
            throw fault(row, "message", "report.number", recipients);
        }
        return message;
    }

    private static Refusal fault(CsvRecord row, String field, String reason, Object... named) {
        return Refusal.of(
                ProblemCode.INVALID_IMPORT,
                List.of(new Fault((int) row.getStartingLineNumber(), field, null, reason, named)));
    }

    private static Reader text(InputStream csv) {
        return new InputStreamReader(
                csv,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
