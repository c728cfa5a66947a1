-- The live targets, for any figure; every service keeps plans in the same table.
SELECT DISTINCT ON (figure, dimensions, period_from, period_to)
    figure, cast(dimensions AS text) AS dimensions, period_from, period_to, target AS value
FROM plan
WHERE NOT voided AND decided_on <= :asOf
ORDER BY figure, dimensions, period_from, period_to, decided_on DESC, recorded_at DESC, id DESC
