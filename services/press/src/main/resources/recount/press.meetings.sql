SELECT kind AS meeting_kind, project, count(*) AS value
FROM meeting
WHERE NOT voided AND held_on <= :asOf
GROUP BY kind, project
