-- 집행액, on the commitment basis (원인행위): every reversal takes back, whatever its kind.
SELECT fiscal_year, programme, project, fund_source, contract_method, sum(amount) AS value
FROM (
    SELECT fiscal_year, programme, project, fund_source, contract_method, amount, committed_on AS day
    FROM commitment WHERE NOT voided
    UNION ALL
    SELECT fiscal_year, programme, project, fund_source, contract_method, -amount, reversed_on
    FROM reversal WHERE NOT voided
) AS movement
WHERE day <= :asOf
GROUP BY fiscal_year, programme, project, fund_source, contract_method
