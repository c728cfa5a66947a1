SELECT sum(hours) AS value
FROM training
WHERE NOT voided AND held_on <= :asOf
HAVING count(*) > 0
