SELECT publication, sum(copies) AS value
FROM distribution
WHERE NOT voided AND distributed_on <= :asOf
GROUP BY publication
