SELECT board, count(*) AS value
FROM posting
WHERE NOT voided AND starts_on <= :asOf AND board_kind = 'LED'
GROUP BY board
