CREATE TABLE programme (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    fiscal_year integer     NOT NULL,
    code        text        NOT NULL,
    name        text        NOT NULL,
    ordinal     integer     NOT NULL,
    opened_on   date        NOT NULL
);

CREATE UNIQUE INDEX programme_key ON programme (fiscal_year, code) WHERE NOT voided;
CREATE INDEX programme_by_day ON programme (opened_on, id);
CREATE INDEX programme_by_recording ON programme (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON programme TO ${role};
