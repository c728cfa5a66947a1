SELECT material, topic, department, sum(cost) AS value
FROM print_material
WHERE NOT voided AND delivered_on <= :asOf
GROUP BY material, topic, department
