package gujeong.kernel.record;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.paging.Page;

/** Lists of records: page by page as JSON, or all that match as CSV. */
@ApplicationScoped
public class Lists {

    private static final int CSV_CHUNK = 1000;

    private final EntityManager em;
    private final ObjectMapper json;

    Lists(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    @Transactional
    <E extends RecordEntity<F>, F extends Facts, V> RestResponse<Page<V>> page(Records<E, F> records, UriInfo uri) {
        ListQuery query = ListQuery.of(records.shape(), uri.getQueryParameters());
        List<E> found = records.read(query);
        boolean more = found.size() > query.limit();
        List<E> shown = more ? found.subList(0, query.limit()) : found;
        String next = more ? query.cursorAt(shown.get(shown.size() - 1)).text() : null;
        RestResponse.ResponseBuilder<Page<V>> response = RestResponse.ResponseBuilder.ok(pageOf(shown, next));
        if (more) {
            response.link(
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build(), "next");
        }
        return response.build();
    }

    /** The states are the view type V by declaration; the kernel does not know it. */
    @SuppressWarnings("unchecked")
    private static <V> Page<V> pageOf(List<? extends RecordEntity<?>> records, String next) {
        List<V> items = new ArrayList<>(records.size());
        records.forEach(record -> items.add((V) record.state()));
        return new Page<>(items, next);
    }

    /** Some rows of an export, and whether there are others behind them. */
    private record Chunk(List<List<String>> rows, boolean more) {}

    /** The first rows are read before the answer begins: until then it can still be a refusal. */
    <E extends RecordEntity<F>, F extends Facts> StreamingOutput csv(Records<E, F> records, UriInfo uri) {
        ListQuery query =
                ListQuery.of(records.shape(), uri.getQueryParameters()).withLimit(CSV_CHUNK);
        Chunk first = next(records, query);
        return out -> write(records, query, first, out);
    }

    private <E extends RecordEntity<F>, F extends Facts> void write(
            Records<E, F> records, ListQuery query, Chunk first, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(
                records.shape().components().stream().map(Component::name).toList());
        first.rows().forEach(csv::writeRecord);
        for (boolean more = first.more(); more; ) {
            csv.flush();
            Chunk chunk = next(records, query);
            chunk.rows().forEach(csv::writeRecord);
            more = chunk.more();
        }
        csv.flush();
    }

    /** Reads on from where the query stands and moves it behind what was read. */
    private <E extends RecordEntity<F>, F extends Facts> Chunk next(Records<E, F> records, ListQuery query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<E> found = records.read(query);
            boolean more = found.size() > CSV_CHUNK;
            List<E> shown = more ? found.subList(0, CSV_CHUNK) : found;
            if (more) {
                query.after(shown.get(shown.size() - 1));
            }
            List<List<String>> rows = new ArrayList<>(shown.size());
            shown.forEach(record -> rows.add(cells(records.shape(), record.facts())));
            em.clear();
            return new Chunk(rows, more);
        });
    }

    private <F extends Facts> List<String> cells(Shape<F> shape, F facts) {
        List<String> cells = new ArrayList<>();
        for (Component component : shape.components()) {
            Object value = component.of(facts);
            if (value == null || component.isPersonal() || Values.isPlain(component.type())) {
                cells.add(value == null ? "" : text(value));
            } else {
                cells.add(asJson(value));
            }
        }
        return cells;
    }

    private static String text(Object value) {
        return value instanceof java.math.BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private String asJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
