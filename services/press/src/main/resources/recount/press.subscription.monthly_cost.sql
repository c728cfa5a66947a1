-- The last day of a term is included.
SELECT outlet_class, recipient_group, sum(sign * cast(copies AS numeric) * unit_price) AS value
FROM subscription CROSS JOIN LATERAL (VALUES (starts_on, 1), (ends_on + 1, -1)) AS turn (day, sign)
WHERE NOT voided AND day <= :asOf
GROUP BY outlet_class, recipient_group
