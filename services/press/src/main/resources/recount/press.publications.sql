SELECT kind AS publication_kind, count(*) AS value
FROM publication
WHERE NOT voided AND started_on <= :asOf
GROUP BY kind
