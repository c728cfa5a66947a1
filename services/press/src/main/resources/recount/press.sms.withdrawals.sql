SELECT source, count(*) AS value
FROM sms_subscriber
WHERE NOT voided AND withdrawn_on <= :asOf
GROUP BY source
