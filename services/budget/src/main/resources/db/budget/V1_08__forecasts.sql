CREATE TABLE forecast (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    fiscal_year integer     NOT NULL,
    programme   text        NOT NULL,
    amount      bigint      NOT NULL CHECK (amount >= 0),
    until       date        NOT NULL,
    made_on     date        NOT NULL,
    CHECK (made_on <= until)
);

CREATE UNIQUE INDEX forecast_key ON forecast (fiscal_year, programme, until, made_on) WHERE NOT voided;
CREATE INDEX forecast_by_day ON forecast (made_on, id);
CREATE INDEX forecast_by_recording ON forecast (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON forecast TO ${role};
