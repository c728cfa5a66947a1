package gujeong.local.bench;

import java.sql.SQLException;

/** Commitments in the journal as if they had just been recorded, inserted by one statement. */
final class Events {

    private static final String INSERT =
            """
            INSERT INTO journal
                (event_id, type, record_type, record_id, revision, recorded_at, actor, request_id, state)
            SELECT uuidv7(), 'budget.commitment.recorded.v1', 'budget.commitment', made.id, 1, clock_timestamp(),
                'bench', made.id::text,
                jsonb_build_object('id', made.id, 'revision', 1, 'voided', false, 'fiscalYear', %2$d,
                    'number', 'E-' || made.id, 'project', 'BENCH_' || lpad((made.n %% %3$d)::text, 2, '0'),
                    'fundSource', 'DISTRICT', 'title', '정보시스템 통합 유지관리 용역', 'amount', 1 + made.n %% 1000,
                    'committedOn', make_date(%2$d, 1, 1) + (made.n / %3$d) %% 365,
                    'contractMethod', 'PRIVATE_CONTRACT', 'counterparty', '(주)한빛정보', 'executionException', false,
                    'programme', 'BENCH')
            FROM (SELECT uuidv7() AS id, n FROM generate_series(1, %1$d) AS n) AS made
            """;

    private Events() {}

    static void add(BenchStack ground, int count) throws SQLException {
        ground.budget.run(INSERT.formatted(count, Fixtures.YEAR, Fixtures.PROJECTS));
    }
}
