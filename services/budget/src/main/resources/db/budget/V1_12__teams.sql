CREATE TABLE team (
    id             uuid        PRIMARY KEY,
    revision       integer     NOT NULL,
    voided         boolean     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    code           text        NOT NULL,
    name           text        NOT NULL,
    ordinal        integer     NOT NULL,
    established_on date        NOT NULL,
    abolished_on   date,
    CHECK (abolished_on >= established_on)
);

CREATE UNIQUE INDEX team_key ON team (code) WHERE NOT voided;
CREATE INDEX team_by_day ON team (established_on, id);
CREATE INDEX team_by_recording ON team (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON team TO ${role};
