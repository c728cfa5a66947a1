CREATE TABLE brand_asset (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    code        text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('CI', 'BI', 'LOGO', 'SLOGAN', 'CHARACTER')),
    name        text        NOT NULL,
    adopted_on  date        NOT NULL,
    retired_on  date,
    CHECK (adopted_on <= retired_on)
);

CREATE UNIQUE INDEX brand_asset_key ON brand_asset (code) WHERE NOT voided;
CREATE INDEX brand_asset_by_day ON brand_asset (adopted_on, id);
CREATE INDEX brand_asset_by_recording ON brand_asset (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON brand_asset TO ${role};
