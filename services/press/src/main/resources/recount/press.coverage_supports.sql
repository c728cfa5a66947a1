SELECT department, project, count(*) AS value
FROM coverage_support
WHERE NOT voided AND supported_on <= :asOf
GROUP BY department, project
