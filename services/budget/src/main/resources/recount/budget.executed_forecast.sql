-- of several forecasts for one period the last
SELECT DISTINCT ON (fiscal_year, programme, until)
    fiscal_year, programme, make_date(fiscal_year, 1, 1) AS period_from, until AS period_to, amount AS value
FROM forecast
WHERE NOT voided AND made_on <= :asOf
ORDER BY fiscal_year, programme, until, made_on DESC, recorded_at DESC, id DESC
