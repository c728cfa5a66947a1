CREATE TABLE brand_usage (
    id            uuid        PRIMARY KEY,
    revision      integer     NOT NULL,
    voided        boolean     NOT NULL,
    recorded_at   timestamptz NOT NULL,
    brand_asset   text        NOT NULL,
    purpose       text        NOT NULL,
    requested_by  text        NOT NULL,
    requested_on  date        NOT NULL,
    status        text        NOT NULL CHECK (status IN ('REQUESTED', 'GRANTED', 'REFUSED')),
    decided_on    date,
    decision_note text,
    CHECK (requested_on <= decided_on),
    CHECK ((status = 'REQUESTED') = (decided_on IS NULL))
);

CREATE INDEX brand_usage_by_asset ON brand_usage (brand_asset) WHERE NOT voided;
CREATE INDEX brand_usage_by_day ON brand_usage (requested_on, id);
CREATE INDEX brand_usage_by_recording ON brand_usage (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON brand_usage TO ${role};
