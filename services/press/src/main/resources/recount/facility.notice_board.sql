-- The last day of a board is included.
SELECT place, sum(sign) AS value
FROM board CROSS JOIN LATERAL (VALUES (installed_on, 1), (removed_on + 1, -1)) AS turn (day, sign)
WHERE NOT voided AND day <= :asOf AND kind = 'NOTICE'
GROUP BY place
