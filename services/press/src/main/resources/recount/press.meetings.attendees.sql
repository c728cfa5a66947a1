SELECT kind AS meeting_kind, project, sum(attendees) AS value
FROM meeting
WHERE NOT voided AND held_on <= :asOf
GROUP BY kind, project
