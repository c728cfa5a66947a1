-- A release that is withdrawn counts no more from that day on.
SELECT department, topic, sum(sign) AS value
FROM release CROSS JOIN LATERAL (VALUES (distributed_on, 1), (withdrawn_on, -1)) AS turn (day, sign)
WHERE NOT voided AND day <= :asOf
GROUP BY department, topic
