package gujeong.gateway.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import gujeong.gateway.series.Series;

import static gujeong.gateway.ledger.LedgerDatabase.columns;

/** The ids of series, created when first needed. */
final class SeriesIds {

    private final Handle handle;
    private final Map<Series, Long> ids = new HashMap<>();

    SeriesIds(Handle handle) {
        this.handle = handle;
    }

    /** In one order for everybody, so that two transactions making the same series wait, but never for each other. */
    static SeriesIds of(Handle handle, Collection<Series> wanted) {
        var found = new SeriesIds(handle);
        List<Series> all = wanted.stream().distinct().sorted().toList();
        found.find(all);
        List<Series> missing =
                all.stream().filter(series -> !found.ids.containsKey(series)).toList();
        if (!missing.isEmpty()) {
            found.make(missing);
            found.find(missing);
        }
        return found;
    }

    long get(Series series) {
        return ids.get(series);
    }

    private void find(List<Series> wanted) {
        var query = handle.createQuery(
                """
                SELECT w.n, s.id
                FROM unnest(:figure, :nature, :key, :from, :to) WITH ORDINALITY
                    AS w (figure, nature, dims_key, period_from, period_to, n)
                JOIN series s ON s.figure = w.figure AND s.nature = w.nature AND s.dims_key = w.dims_key
                    AND s.period_from IS NOT DISTINCT FROM w.period_from
                    AND s.period_to IS NOT DISTINCT FROM w.period_to
                """);
        bind(query, wanted);
        query.map((row, context) -> Map.entry(row.getInt("n"), row.getLong("id")))
                .forEach(row -> ids.put(wanted.get(row.getKey() - 1), row.getValue()));
    }

    private void make(List<Series> missing) {
        var update = handle.createUpdate(
                """
                INSERT INTO series (figure, nature, dims_key, period_from, period_to, dims)
                SELECT figure, nature, dims_key, period_from, period_to, dims
                FROM (SELECT figure, nature, dims_key, period_from, period_to,
                        (SELECT coalesce(jsonb_object_agg(split_part(pair, '=', 1), split_part(pair, '=', 2)), '{}')
                         FROM unnest(string_to_array(nullif(dims_key, ''), ';')) AS pair) AS dims
                    FROM unnest(:figure, :nature, :key, :from, :to)
                        AS w (figure, nature, dims_key, period_from, period_to)) AS made
                ORDER BY figure, nature, dims_key, period_from, period_to
                ON CONFLICT DO NOTHING
                """);
        bind(update, missing);
        update.execute();
    }

    private static void bind(SqlStatement<?> statement, List<Series> series) {
        columns(statement, series)
                .with("figure", String.class, Series::figure)
                .with("nature", String.class, each -> each.nature().name())
                .with("key", String.class, each -> each.dimensions().key())
                .with(
                        "from",
                        LocalDate.class,
                        each -> each.period() == null ? null : each.period().from())
                .with(
                        "to",
                        LocalDate.class,
                        each -> each.period() == null ? null : each.period().to());
    }
}
