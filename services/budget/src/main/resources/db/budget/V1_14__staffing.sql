CREATE TABLE staffing (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    category    text        NOT NULL,
    grade       integer     NOT NULL,
    authorized  integer     NOT NULL CHECK (authorized >= 0),
    current     integer     NOT NULL CHECK (current >= 0),
    observed_on date        NOT NULL
);

CREATE UNIQUE INDEX staffing_key ON staffing (category, grade, observed_on) WHERE NOT voided;
CREATE INDEX staffing_by_day ON staffing (observed_on, id);
CREATE INDEX staffing_by_recording ON staffing (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON staffing TO ${role};
