-- 예산현액: every change decided by the day, what a transfer takes from the giver among them, and what the year before
-- left over, which counts from its approval but not before the year begins (지방재정법 제50조).
SELECT fiscal_year, programme, project, fund_source, appropriation_kind, sum(amount) AS value
FROM (
    SELECT fiscal_year, programme, project, fund_source, kind AS appropriation_kind, amount, decided_on AS day
    FROM appropriation WHERE NOT voided
    UNION ALL
    SELECT fiscal_year, from_programme, from_project, fund_source, kind, -amount, decided_on
    FROM appropriation WHERE NOT voided AND from_project IS NOT NULL
    UNION ALL
    SELECT fiscal_year + 1, next_programme, project, fund_source, 'CARRY_OVER', amount,
        greatest(approved_on, make_date(fiscal_year + 1, 1, 1))
    FROM carry_over WHERE NOT voided AND status = 'APPROVED'
) AS change
WHERE day <= :asOf
GROUP BY fiscal_year, programme, project, fund_source, appropriation_kind
