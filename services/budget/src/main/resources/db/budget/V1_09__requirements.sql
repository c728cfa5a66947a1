CREATE TABLE requirement (
    id           uuid        PRIMARY KEY,
    revision     integer     NOT NULL,
    voided       boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    fiscal_year  integer     NOT NULL,
    project      text        NOT NULL,
    item         text,
    fund_source  text        NOT NULL,
    amount       bigint      NOT NULL CHECK (amount >= 0),
    period_from  date        NOT NULL,
    period_to    date        NOT NULL,
    carried_over boolean     NOT NULL,
    requested_on date        NOT NULL,
    programme    text        NOT NULL,
    CHECK (period_from <= period_to)
);

-- a requirement of the whole project has no item, and there is one of those, not any number
CREATE UNIQUE INDEX requirement_key
    ON requirement (fiscal_year, project, item, fund_source, period_from, period_to, requested_on)
    NULLS NOT DISTINCT WHERE NOT voided;
CREATE INDEX requirement_by_day ON requirement (requested_on, id);
CREATE INDEX requirement_by_recording ON requirement (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON requirement TO ${role};
