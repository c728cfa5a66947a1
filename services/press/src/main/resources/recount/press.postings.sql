SELECT board, board_kind, count(*) AS value
FROM posting
WHERE NOT voided AND starts_on <= :asOf
GROUP BY board, board_kind
