package gujeong.gateway.ledger;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import gujeong.gateway.series.Moment;

/** What records call the values of dimensions that they name by a code, for any day as known at any instant. */
@ApplicationScoped
public class RecordedNames {

    /** Many times what a division has of programmes, projects and categories of posts. */
    private static final int MOST = 5_000;

    private final Jdbi jdbi;

    RecordedNames(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Name(String dimension, String code, String name) {}

    /**
     * By dimension, then by code. Programmes and projects bear the name of the latest record, categories of posts that of
     * the latest profile.
     */
    public Map<String, Map<String, String>> at(Moment moment) {
        return jdbi.withHandle(handle -> handle
                .createQuery(
                        """
                        WITH valid AS (
                            SELECT record_type, record_id, day, state FROM ledger.document
                            WHERE record_type IN ('budget.programme', 'budget.project', 'budget.profile') AND <stood>
                        ), profile AS (
                            SELECT state -> 'postCategories' AS categories FROM valid
                            WHERE record_type = 'budget.profile' ORDER BY day DESC, record_id DESC LIMIT 1
                        ), named AS (
                            (SELECT DISTINCT ON (record_type, state ->> 'code')
                                split_part(record_type, '.', 2) AS dimension, state ->> 'code' AS code,
                                state ->> 'name' AS name, day
                            FROM valid WHERE record_type <> 'budget.profile'
                            ORDER BY record_type, state ->> 'code', day DESC, record_id DESC)
                            UNION ALL
                            SELECT DISTINCT ON (category ->> 'code')
                                'category', category ->> 'code', category ->> 'name', 'infinity'::date
                            FROM profile, jsonb_array_elements(
                                CASE jsonb_typeof(categories) WHEN 'array' THEN categories ELSE '[]' END) AS category
                        )
                        SELECT dimension, code, name FROM named
                        WHERE code IS NOT NULL AND name IS NOT NULL ORDER BY day DESC, dimension, code LIMIT :most
                        """)
                .define("stood", PrintedRecords.STOOD)
                .bind("asOf", moment.asOf())
                .bind("knownAt", moment.knownAt())
                .bind("most", MOST)
                .map((row, context) ->
                        new Name(row.getString("dimension"), row.getString("code"), row.getString("name")))
                .stream()
                .collect(Collectors.groupingBy(Name::dimension, Collectors.toMap(Name::code, Name::name))));
    }
}
