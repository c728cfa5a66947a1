SELECT outlet_class, topic, count(*) AS value
FROM coverage
WHERE NOT voided AND published_on <= :asOf AND suspected_duplicate_of IS NOT NULL
GROUP BY outlet_class, topic
