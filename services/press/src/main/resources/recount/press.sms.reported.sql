SELECT topic, sum(delivered + failed) AS value
FROM sms_dispatch
WHERE NOT voided AND sent_on <= :asOf AND status = 'SENT' AND delivered IS NOT NULL
GROUP BY topic
