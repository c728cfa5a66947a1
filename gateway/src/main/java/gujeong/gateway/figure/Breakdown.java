package gujeong.gateway.figure;

import java.util.List;

import org.jdbi.v3.core.Handle;

import gujeong.gateway.series.DimensionsJson;

/** What a figure can be broken down into. */
final class Breakdown {

    private Breakdown() {}

    /** The values a dimension has where the question counts; null for what was recorded without it, last. */
    static List<String> of(Handle handle, ResolvedQuery resolved, String dimension) {
        LedgerQuery first = resolved.ledgerQueries().get(0);
        return handle.createQuery(
                        """
                        SELECT DISTINCT dims ->> :dimension AS part FROM ledger.series
                        WHERE figure = ANY (:figures) AND nature = :nature AND dims @> :dims::jsonb
                        ORDER BY 1 NULLS LAST
                        """)
                .bind("dimension", dimension)
                .bindArray(
                        "figures",
                        String.class,
                        resolved.ledgerQueries().stream()
                                .map(LedgerQuery::figure)
                                .toList())
                .bind("nature", first.nature())
                .bind("dims", DimensionsJson.of(first.dimensions()))
                .mapTo(String.class)
                .list();
    }
}
