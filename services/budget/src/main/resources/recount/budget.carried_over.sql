SELECT fiscal_year, programme, project, fund_source, kind AS carry_over_kind, sum(amount) AS value
FROM carry_over
WHERE NOT voided AND status = 'APPROVED' AND approved_on <= :asOf
GROUP BY fiscal_year, programme, project, fund_source, kind
