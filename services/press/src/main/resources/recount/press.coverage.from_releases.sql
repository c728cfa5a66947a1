SELECT outlet_class, topic, count(*) AS value
FROM coverage
WHERE NOT voided AND published_on <= :asOf AND release IS NOT NULL
GROUP BY outlet_class, topic
