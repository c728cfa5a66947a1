package gujeong.kernel.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.http.Admission;
import gujeong.kernel.http.BytesInFlight;
import gujeong.kernel.http.Links;
import gujeong.kernel.paging.Page;

/** Lists of records: page by page as JSON, or all that match as CSV. */
@ApplicationScoped
public class Lists {

    /** Rows of an export in memory at once; fewer if they reach this many characters. */
    private static final int CSV_CHUNK = 1000;

    private static final int CSV_CHARACTERS = 512 * 1024;

    /** Without it the spreadsheets of Korean offices take UTF-8 for another encoding. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final MediaType CSV =
            new MediaType("text", "csv", Map.of(MediaType.CHARSET_PARAMETER, "UTF-8", "header", "present"));

    /** An export lasts as long as its reader takes, and holds a thread as long. */
    private final Admission exports = new Admission("exports", 6, 4, Duration.ofSeconds(5));

    private final EntityManager em;
    private final RecordWriter recordWriter;
    private final BytesInFlight bytesInFlight;
    private final ObjectMapper json;
    private final Clock clock;

    Lists(EntityManager em, RecordWriter recordWriter, BytesInFlight bytesInFlight, ObjectMapper json, Clock clock) {
        this.em = em;
        this.recordWriter = recordWriter;
        this.bytesInFlight = bytesInFlight;
        this.json = json;
        this.clock = clock;
    }

    /** The states are written as they are read, and only as many as a page may hold. */
    @Transactional
    <E extends RecordEntity<F>, F extends Facts, V> RestResponse<Page<V>> page(Records<E, F> records, UriInfo uri) {
        ListQuery query = ListQuery.of(records.shape(), uri.getQueryParameters());
        bytesInFlight.admit(records.shape().pageBytes(query.limit()));
        StringBuilder body = new StringBuilder("{\"items\":[");
        Records.Read<E> read =
                records.read(query, Page.MOST_BYTES, record -> append(body, recordWriter.answered(record)));
        String next = read.more() ? query.cursorAt(last(read.shown())).text() : null;
        body.append("],\"next\":")
                .append(next == null ? null : '"' + next + '"')
                .append('}');
        return response(body.toString(), next, uri);
    }

    private static long append(StringBuilder body, String state) {
        body.append(body.charAt(body.length() - 1) == '[' ? "" : ",").append(state);
        return state.getBytes(StandardCharsets.UTF_8).length;
    }

    private static <E> E last(List<E> shown) {
        return shown.get(shown.size() - 1);
    }

    /** The body is JSON already; the type only describes it in the API document. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> RestResponse<Page<V>> response(String body, String next, UriInfo uri) {
        RestResponse.ResponseBuilder response = RestResponse.ResponseBuilder.ok(body);
        response.type(MediaType.APPLICATION_JSON_TYPE);
        if (next != null) {
            response.header(HttpHeaders.LINK, Links.next(uri, next));
        }
        return (RestResponse<Page<V>>) response.build();
    }

    /** Some rows of an export, and whether there are others behind them. */
    private record Chunk(List<List<String>> rows, boolean more) {}

    /** The first rows are read before the answer begins: until then it can still be a refusal. */
    <E extends RecordEntity<F>, F extends Facts> RestResponse<StreamingOutput> csv(Records<E, F> records, UriInfo uri) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        ListQuery query = ListQuery.ofAll(records.shape(), asked, CSV_CHUNK);
        Columns columns = Columns.of(records, asked.getFirst(Columns.PARAMETER), json);
        bytesInFlight.hold(exports.enter());
        Chunk first = next(records, columns, query);
        StreamingOutput body = out -> write(records, columns, query, first, out);
        return RestResponse.ResponseBuilder.ok(body)
                .type(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.csv(records.typeName(), LocalDate.now(clock)))
                .build();
    }

    private <E extends RecordEntity<F>, F extends Facts> void write(
            Records<E, F> records, Columns columns, ListQuery query, Chunk first, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(columns.names());
        first.rows().forEach(csv::writeRecord);
        for (boolean more = first.more(); more; ) {
            csv.flush();
            Chunk chunk = next(records, columns, query);
            chunk.rows().forEach(csv::writeRecord);
            more = chunk.more();
        }
        csv.flush();
    }

    /** Reads on from the query's position and moves it behind what was read. */
    private <E extends RecordEntity<F>, F extends Facts> Chunk next(
            Records<E, F> records, Columns columns, ListQuery query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<List<String>> rows = new ArrayList<>();
            Records.Read<E> read = records.read(query, CSV_CHARACTERS, record -> {
                List<String> cells = columns.cells(record);
                rows.add(cells);
                return cells.stream().mapToLong(String::length).sum();
            });
            if (read.more()) {
                query.after(last(read.shown()));
            }
            em.clear();
            return new Chunk(rows, read.more());
        });
    }
}
