SELECT topic, sum(recipients) AS value
FROM sms_dispatch
WHERE NOT voided AND sent_on <= :asOf AND status = 'SENT'
GROUP BY topic
