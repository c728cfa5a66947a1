SELECT fiscal_year, programme, project, fund_source, sum(amount) AS value
FROM payment
WHERE NOT voided AND kind = 'ADVANCE' AND paid_on <= :asOf
GROUP BY fiscal_year, programme, project, fund_source
