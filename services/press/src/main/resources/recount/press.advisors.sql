-- The last day of a term is included.
SELECT advisory_group, sum(sign) AS value
FROM advisor CROSS JOIN LATERAL (VALUES (starts_on, 1), (ends_on + 1, -1)) AS turn (day, sign)
WHERE NOT voided AND day <= :asOf
GROUP BY advisory_group
