SELECT sum(teams) AS value
FROM (
    SELECT 1 AS teams, established_on AS day FROM team WHERE NOT voided
    UNION ALL
    SELECT -1, abolished_on FROM team WHERE NOT voided AND abolished_on IS NOT NULL
) AS change
WHERE day <= :asOf
HAVING count(*) > 0
