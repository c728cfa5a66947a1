SELECT number AS value
FROM council_session
WHERE NOT voided AND report_as_of <= :asOf
ORDER BY report_as_of DESC, recorded_at DESC, id DESC
LIMIT 1
