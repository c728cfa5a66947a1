CREATE TABLE milestone (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    fiscal_year integer     NOT NULL,
    project     text,
    programme   text,
    title       text        NOT NULL,
    starts_on   date        NOT NULL,
    ends_on     date,
    status      text        NOT NULL,
    stated_on   date        NOT NULL,
    printed_as  text,
    CHECK (starts_on <= ends_on),
    CHECK (num_nonnulls(programme, project) <= 1)
);

CREATE INDEX milestone_by_day ON milestone (stated_on, id);
CREATE INDEX milestone_by_recording ON milestone (recorded_at, id);
CREATE INDEX milestone_by_project ON milestone (fiscal_year, project) WHERE NOT voided;
CREATE INDEX milestone_by_programme ON milestone (fiscal_year, programme) WHERE NOT voided;

GRANT SELECT, INSERT, UPDATE ON milestone TO ${role};
