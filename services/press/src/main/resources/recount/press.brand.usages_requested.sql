SELECT brand_asset, count(*) AS value
FROM brand_usage
WHERE NOT voided AND requested_on <= :asOf
GROUP BY brand_asset
