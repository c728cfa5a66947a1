CREATE TABLE brief (
    id           uuid        PRIMARY KEY,
    revision     integer     NOT NULL,
    voided       boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    fiscal_year  integer     NOT NULL,
    chapter      text        NOT NULL,
    ordinal      integer     NOT NULL,
    title        text        NOT NULL,
    programme    text,
    project      text,
    team         text,
    purpose      text        NOT NULL,
    overview     jsonb       NOT NULL,
    achievements jsonb       NOT NULL,
    plan         jsonb       NOT NULL,
    prepared_on  date        NOT NULL,
    CHECK (num_nonnulls(programme, project) = 1)
);

CREATE UNIQUE INDEX brief_key ON brief (fiscal_year, chapter, ordinal, prepared_on) WHERE NOT voided;
CREATE INDEX brief_by_day ON brief (prepared_on, id);
CREATE INDEX brief_by_recording ON brief (recorded_at, id);
CREATE INDEX brief_by_programme ON brief (fiscal_year, programme) WHERE NOT voided;
CREATE INDEX brief_by_project ON brief (fiscal_year, project) WHERE NOT voided;
CREATE INDEX brief_by_team ON brief (team) WHERE NOT voided;

GRANT SELECT, INSERT, UPDATE ON brief TO ${role};
