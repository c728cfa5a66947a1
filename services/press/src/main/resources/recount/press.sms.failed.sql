SELECT topic, sum(failed) AS value
FROM sms_dispatch
WHERE NOT voided AND sent_on <= :asOf AND status = 'SENT' AND delivered IS NOT NULL
GROUP BY topic
