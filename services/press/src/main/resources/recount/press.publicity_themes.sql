SELECT project, count(*) AS value
FROM publicity_theme
WHERE NOT voided AND starts_on <= :asOf
GROUP BY project
