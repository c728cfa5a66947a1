SELECT publication, sum(print_copies) AS value
FROM issue
WHERE NOT voided AND published_on <= :asOf AND publication_kind = 'NEWSLETTER'
GROUP BY publication
