-- A commitment's rules hold at the end of every day: the account also says on which day each was first broken.
-- What came back on the day of an advance came back of it, after it was paid: only reductions of that day lessen what the
-- advance is measured against.
CREATE OR REPLACE VIEW commitment_account AS
SELECT c.fiscal_year, c.number, c.committed_on,
    c.amount - coalesce(r.reversed, 0) AS net,
    coalesce(p.paid, 0) - coalesce(r.returned, 0) AS paid,
    coalesce(course.lowest, 0) AS lowest_paid,
    coalesce(o.carried_over, 0) AS carried_over,
    p.payments + r.reversals + o.carry_overs AS dependants,
    p.advances, p.completions, p.first_paid_on, p.last_paid_on, p.completed_on, r.first_reversed_on,
    a.contract_amount AS advance_base,
    a.net AS advance_base_now,
    course.reversed_too_much_on, course.paid_too_much_on, course.returned_too_much_on
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
    -- what stood at the end of each day on which money moved
    CROSS JOIN LATERAL (
        SELECT cast(min(paid) AS bigint) AS lowest,
            min(day) FILTER (WHERE c.amount < reversed) AS reversed_too_much_on,
            min(day) FILTER (WHERE c.amount - reversed < paid + carried_over) AS paid_too_much_on,
            min(day) FILTER (WHERE paid < 0) AS returned_too_much_on
        FROM (
            SELECT day, sum(paid) OVER by_day AS paid, sum(reversed) OVER by_day AS reversed,
                sum(carried_over) OVER by_day AS carried_over
            FROM (
                SELECT paid_on AS day, amount AS paid, 0 AS reversed, 0 AS carried_over FROM payment
                WHERE fiscal_year = c.fiscal_year AND commitment = c.number AND NOT voided
                UNION ALL
                SELECT reversed_on, CASE WHEN kind = 'REDUCTION' THEN 0 ELSE -amount END, amount, 0 FROM reversal
                WHERE fiscal_year = c.fiscal_year AND commitment = c.number AND NOT voided
                UNION ALL
                SELECT approved_on, 0, 0, amount FROM carry_over
                WHERE fiscal_year = c.fiscal_year AND commitment = c.number AND NOT voided AND status = 'APPROVED'
            ) movement
            WINDOW by_day AS (ORDER BY day)) running) course
    -- what the advance was measured against, as stated then and as known now: a reduction comes before the payments of
    -- its day, what was returned or recovered after them
    LEFT JOIN LATERAL (
        SELECT y.contract_amount,
            c.amount - coalesce((
                SELECT cast(sum(amount) AS bigint) FROM reversal
                WHERE fiscal_year = c.fiscal_year AND commitment = c.number AND NOT voided
                    AND (reversed_on < y.paid_on OR reversed_on = y.paid_on AND kind = 'REDUCTION')), 0) AS net
        FROM payment y
        WHERE y.fiscal_year = c.fiscal_year AND y.commitment = c.number AND NOT y.voided AND y.kind = 'ADVANCE'
        LIMIT 1) a ON true
WHERE NOT c.voided;
