SELECT material, topic, department, sum(quantity) AS value
FROM print_material
WHERE NOT voided AND delivered_on <= :asOf
GROUP BY material, topic, department
