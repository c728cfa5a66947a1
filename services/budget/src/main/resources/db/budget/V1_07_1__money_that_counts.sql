-- What every live money record does to the money of a project. Rules, the status of a project and recounts all sum
-- this view, so that what counts is said once.
CREATE VIEW project_money AS
SELECT fiscal_year, project, fund_source, decided_on AS day, cast('budget.appropriation' AS text) AS record_type,
    id AS record_id, kind, amount AS allocated, cast(0 AS bigint) AS committed, cast(0 AS bigint) AS paid,
    cast(0 AS bigint) AS set_aside, cast(0 AS bigint) AS carried_over
FROM appropriation WHERE NOT voided
UNION ALL
-- what one project receives by transfer another gives
SELECT fiscal_year, from_project, fund_source, decided_on, cast('budget.appropriation' AS text),
    id, kind, -amount, cast(0 AS bigint), cast(0 AS bigint), cast(0 AS bigint), cast(0 AS bigint)
FROM appropriation WHERE NOT voided AND from_project IS NOT NULL
UNION ALL
-- approved money belongs to the next year, but never before that year begins (지방재정법 제50조)
SELECT fiscal_year + 1, project, fund_source, greatest(approved_on, make_date(fiscal_year + 1, 1, 1)),
    cast('budget.carry-over' AS text), id, kind, amount, cast(0 AS bigint), cast(0 AS bigint), cast(0 AS bigint),
    cast(0 AS bigint)
FROM carry_over WHERE NOT voided AND status = 'APPROVED'
UNION ALL
SELECT fiscal_year, project, fund_source, approved_on, cast('budget.carry-over' AS text),
    id, kind, cast(0 AS bigint), cast(0 AS bigint), cast(0 AS bigint),
    CASE WHEN kind = 'EXPLICIT' THEN amount ELSE 0 END, amount
FROM carry_over WHERE NOT voided AND status = 'APPROVED'
UNION ALL
SELECT fiscal_year, project, fund_source, committed_on, cast('budget.commitment' AS text),
    id, contract_method, cast(0 AS bigint), amount, cast(0 AS bigint), cast(0 AS bigint), cast(0 AS bigint)
FROM commitment WHERE NOT voided
UNION ALL
SELECT fiscal_year, project, fund_source, reversed_on, cast('budget.reversal' AS text),
    id, kind, cast(0 AS bigint), -amount, CASE WHEN kind = 'REDUCTION' THEN 0 ELSE -amount END, cast(0 AS bigint),
    cast(0 AS bigint)
FROM reversal WHERE NOT voided
UNION ALL
SELECT fiscal_year, project, fund_source, paid_on, cast('budget.payment' AS text),
    id, kind, cast(0 AS bigint), cast(0 AS bigint), amount, cast(0 AS bigint), cast(0 AS bigint)
FROM payment WHERE NOT voided;

-- What stands on each live commitment: the figures its rules are checked by.
CREATE VIEW commitment_account AS
SELECT c.fiscal_year, c.number, c.committed_on,
    c.amount - coalesce(r.reversed, 0) AS net,
    coalesce(p.paid, 0) - coalesce(r.returned, 0) AS paid,
    coalesce(course.lowest, 0) AS lowest_paid,
    coalesce(o.carried_over, 0) AS carried_over,
    p.payments + r.reversals + o.carry_overs AS dependants,
    p.advances, p.completions, p.first_paid_on, p.last_paid_on, p.completed_on, r.first_reversed_on,
    a.contract_amount AS advance_base,
    a.net AS advance_base_now
FROM commitment c
    CROSS JOIN LATERAL (
        SELECT cast(count(*) AS integer) AS payments, cast(sum(amount) AS bigint) AS paid,
            min(paid_on) AS first_paid_on, max(paid_on) AS last_paid_on,
            min(paid_on) FILTER (WHERE kind = 'COMPLETION') AS completed_on,
            cast(count(*) FILTER (WHERE kind = 'ADVANCE') AS integer) AS advances,
            cast(count(*) FILTER (WHERE kind = 'COMPLETION') AS integer) AS completions
        FROM payment
        WHERE fiscal_year = c.fiscal_year AND commitment = c.number AND NOT voided) p
    CROSS JOIN LATERAL (
        SELECT cast(count(*) AS integer) AS reversals, cast(sum(amount) AS bigint) AS reversed,
            cast(sum(amount) FILTER (WHERE kind <> 'REDUCTION') AS bigint) AS returned,
            min(reversed_on) AS first_reversed_on
        FROM reversal
        WHERE fiscal_year = c.fiscal_year AND commitment = c.number AND NOT voided) r
    CROSS JOIN LATERAL (
        SELECT cast(count(*) AS integer) AS carry_overs,
            cast(sum(amount) FILTER (WHERE status = 'APPROVED') AS bigint) AS carried_over
        FROM carry_over
        WHERE fiscal_year = c.fiscal_year AND commitment = c.number AND NOT voided) o
    -- the least that was paid at the end of any day: below zero, more came back than had gone out
    CROSS JOIN LATERAL (
        SELECT cast(min(running) AS bigint) AS lowest
        FROM (
            SELECT sum(amount) OVER (ORDER BY day) AS running
            FROM (
                SELECT paid_on AS day, amount FROM payment
                WHERE fiscal_year = c.fiscal_year AND commitment = c.number AND NOT voided
                UNION ALL
                SELECT reversed_on, -amount FROM reversal
                WHERE fiscal_year = c.fiscal_year AND commitment = c.number AND NOT voided AND kind <> 'REDUCTION'
            ) movement
        ) running) course
    -- what the advance was measured against, as stated then and as known now
    LEFT JOIN LATERAL (
        SELECT y.contract_amount,
            c.amount - coalesce((
                SELECT cast(sum(amount) FILTER (WHERE reversed_on <= y.paid_on) AS bigint) FROM reversal
                WHERE fiscal_year = c.fiscal_year AND commitment = c.number AND NOT voided), 0) AS net
        FROM payment y
        WHERE y.fiscal_year = c.fiscal_year AND y.commitment = c.number AND NOT y.voided AND y.kind = 'ADVANCE'
        LIMIT 1) a ON true
WHERE NOT c.voided;

-- Rules are asked by key, for one commitment or for the ten thousand of a file. What the planner believes of a table
-- that has just begun to fill must not turn the latter into a scan per key: the keys lead (OFFSET 0 keeps it so), and
-- each is looked up by index.
CREATE FUNCTION accounts_of(years integer[], numbers text[]) RETURNS SETOF commitment_account
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
    SELECT account.*
    FROM unnest(years, numbers) AS asked (fiscal_year, number)
        CROSS JOIN LATERAL (
            SELECT * FROM commitment_account a
            WHERE a.fiscal_year = asked.fiscal_year AND a.number = asked.number
            OFFSET 0) account
$$;

CREATE FUNCTION reversals_of(years integer[], numbers text[]) RETURNS SETOF reversal
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
    SELECT taken.*
    FROM unnest(years, numbers) AS asked (fiscal_year, number)
        CROSS JOIN LATERAL (
            SELECT * FROM reversal r
            WHERE r.fiscal_year = asked.fiscal_year AND r.commitment = asked.number AND NOT r.voided
            OFFSET 0) taken
$$;

GRANT SELECT ON project_money, commitment_account TO ${role};
