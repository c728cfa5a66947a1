-- the LED board put up last
SELECT round(extract(epoch FROM closes_at - opens_at) / 3600
    + CASE WHEN closes_at > opens_at THEN 0 ELSE 24 END, 2) AS value
FROM board
WHERE NOT voided AND kind = 'LED' AND installed_on <= :asOf
ORDER BY installed_on DESC, recorded_at DESC, id DESC
LIMIT 1
