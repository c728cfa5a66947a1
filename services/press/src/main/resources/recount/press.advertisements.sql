SELECT kind AS advertisement_kind, department, project, count(*) AS value
FROM advertisement
WHERE NOT voided AND runs_from <= :asOf
GROUP BY kind, department, project
