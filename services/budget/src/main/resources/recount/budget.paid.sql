-- 지출액: a 감액 takes back a promise, not money.
SELECT fiscal_year, programme, project, fund_source, payment_kind, reversal_kind, sum(amount) AS value
FROM (
    SELECT fiscal_year, programme, project, fund_source, kind AS payment_kind, NULL AS reversal_kind, amount,
        paid_on AS day
    FROM payment WHERE NOT voided
    UNION ALL
    SELECT fiscal_year, programme, project, fund_source, NULL, kind, -amount, reversed_on
    FROM reversal WHERE NOT voided AND kind <> 'REDUCTION'
) AS movement
WHERE day <= :asOf
GROUP BY fiscal_year, programme, project, fund_source, payment_kind, reversal_kind
