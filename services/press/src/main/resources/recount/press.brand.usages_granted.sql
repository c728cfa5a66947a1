SELECT brand_asset, count(*) AS value
FROM brand_usage
WHERE NOT voided AND decided_on <= :asOf AND status = 'GRANTED'
GROUP BY brand_asset
