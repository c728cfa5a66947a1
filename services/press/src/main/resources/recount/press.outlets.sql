SELECT outlet_class, count(*) AS value
FROM outlet
WHERE NOT voided AND opened_on <= :asOf
GROUP BY outlet_class
