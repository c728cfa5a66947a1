-- the LED board put up last of those that state their sizes, so that all its figures are those of one board
SELECT round(extract(epoch FROM closes_at) / 3600, 2) AS value
FROM board
WHERE NOT voided AND kind = 'LED' AND installed_on <= :asOf AND num_nulls(width_metres, height_metres) = 0
ORDER BY installed_on DESC, recorded_at DESC, id DESC
LIMIT 1
