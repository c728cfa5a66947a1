-- The last day of a board is included.
SELECT kind AS board_kind, place, sum(sign) AS value
FROM board CROSS JOIN LATERAL (VALUES (installed_on, 1), (removed_on + 1, -1)) AS turn (day, sign)
WHERE NOT voided AND day <= :asOf
GROUP BY kind, place
