CREATE TABLE project (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    fiscal_year integer     NOT NULL,
    code        text        NOT NULL,
    programme   text        NOT NULL,
    name        text        NOT NULL,
    ordinal     integer     NOT NULL,
    continuing  boolean     NOT NULL,
    opened_on   date        NOT NULL
);

CREATE UNIQUE INDEX project_key ON project (fiscal_year, code) WHERE NOT voided;
CREATE INDEX project_by_programme ON project (fiscal_year, programme) WHERE NOT voided;
CREATE INDEX project_by_day ON project (opened_on, id);
CREATE INDEX project_by_recording ON project (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON project TO ${role};
