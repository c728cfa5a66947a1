SELECT DISTINCT ON (category, grade) category, grade, authorized AS value
FROM staffing
WHERE NOT voided AND observed_on <= :asOf
ORDER BY category, grade, observed_on DESC, recorded_at DESC, id DESC
