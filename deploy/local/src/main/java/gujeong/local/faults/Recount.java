package gujeong.local.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** I3: the same sums from the service's own tables, by plain SQL, as from the ledger's. */
final class Recount {

    private static final String COUNTED =
            """
            SELECT 'budget.allocated ' || fiscal_year || ' ' || project, sum(allocated)
            FROM project_money WHERE allocated <> 0 GROUP BY fiscal_year, project
            UNION ALL
            SELECT 'budget.executed ' || fiscal_year || ' ' || project, sum(committed)
            FROM project_money WHERE committed <> 0 GROUP BY fiscal_year, project
            UNION ALL
            SELECT 'budget.paid ' || fiscal_year || ' ' || project, sum(paid)
            FROM project_money WHERE paid <> 0 GROUP BY fiscal_year, project
            UNION ALL
            SELECT 'budget.carried_over ' || fiscal_year || ' ' || project, sum(carried_over)
            FROM project_money WHERE carried_over <> 0 GROUP BY fiscal_year, project""";

    private static final String LEDGER =
            """
            SELECT figure || ' ' || (dims->>'fiscalYear') || ' ' || (dims->>'project'), sum(quantity)
            FROM ledger.series JOIN ledger.daily ON series_id = id
            GROUP BY figure, dims->>'fiscalYear', dims->>'project'
            HAVING sum(quantity) <> 0""";

    private Recount() {}

    static List<String> differences(Arena arena) {
        Map<String, Long> counted = sums(arena.budget, COUNTED);
        Map<String, Long> ledger = sums(arena.gateway, LEDGER);
        var all = new TreeSet<>(counted.keySet());
        all.addAll(ledger.keySet());
        return all.stream()
                .filter(figure -> !counted.getOrDefault(figure, 0L).equals(ledger.getOrDefault(figure, 0L)))
                .map(figure -> figure + ": recounted " + counted.getOrDefault(figure, 0L) + ", in the ledger "
                        + ledger.getOrDefault(figure, 0L))
                .toList();
    }

    private static Map<String, Long> sums(Tables tables, String sql) {
        return new HashMap<>(tables.rows(sql, row -> Map.entry(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
