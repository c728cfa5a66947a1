CREATE TABLE coverage_support (
    id           uuid        PRIMARY KEY,
    revision     integer     NOT NULL,
    voided       boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    department   text        NOT NULL,
    subject      text        NOT NULL,
    support      text        NOT NULL,
    supported_on date        NOT NULL,
    project      text,
    release      text
);

CREATE INDEX coverage_support_by_release ON coverage_support (release) WHERE NOT voided;
CREATE INDEX coverage_support_by_day ON coverage_support (supported_on, id);
CREATE INDEX coverage_support_by_recording ON coverage_support (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON coverage_support TO ${role};
