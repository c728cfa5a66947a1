SELECT kind, department, project, count(*) AS value
FROM advertisement
WHERE NOT voided AND runs_from <= :asOf
GROUP BY kind, department, project
