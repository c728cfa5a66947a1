SELECT publication_kind, publication, count(*) AS value
FROM issue
WHERE NOT voided AND published_on <= :asOf
GROUP BY publication_kind, publication
