SELECT kind AS brand_asset_kind, sum(sign) AS value
FROM brand_asset CROSS JOIN LATERAL (VALUES (adopted_on, 1), (retired_on, -1)) AS turn (day, sign)
WHERE NOT voided AND day <= :asOf
GROUP BY kind
