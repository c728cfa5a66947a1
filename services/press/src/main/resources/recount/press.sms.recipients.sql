-- Consent and withdrawal stay counted when the number itself is destroyed.
SELECT source, sum(sign) AS value
FROM sms_subscriber CROSS JOIN LATERAL (VALUES (consented_on, 1), (withdrawn_on, -1)) AS turn (day, sign)
WHERE NOT voided AND day <= :asOf
GROUP BY source
