-- The targets of a service. Budget and press made this table by migrations of their own.
CREATE TABLE plan (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    figure      text        NOT NULL,
    dimensions  jsonb       NOT NULL,
    period_from date        NOT NULL,
    period_to   date        NOT NULL,
    -- without a scale, so that 0.5 is read back as 0.5
    target      numeric     NOT NULL,
    unit        text        NOT NULL,
    decided_on  date        NOT NULL,
    note        text,
    CHECK (period_from <= period_to)
);

CREATE UNIQUE INDEX plan_key ON plan (figure, dimensions, period_from, period_to, decided_on) WHERE NOT voided;
CREATE INDEX plan_by_day ON plan (decided_on, id);
CREATE INDEX plan_by_recording ON plan (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON plan TO ${role};
