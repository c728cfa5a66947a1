-- of several requests for one purpose, source and period the last
SELECT DISTINCT ON (fiscal_year, programme, project, item, fund_source, period_from, period_to)
    fiscal_year, programme, project, item, fund_source, period_from, period_to, amount AS value
FROM requirement
WHERE NOT voided AND requested_on <= :asOf
ORDER BY fiscal_year, programme, project, item, fund_source, period_from, period_to,
    requested_on DESC, recorded_at DESC, id DESC
