CREATE TABLE profile (
    id              uuid        PRIMARY KEY,
    revision        integer     NOT NULL,
    voided          boolean     NOT NULL,
    recorded_at     timestamptz NOT NULL,
    division        text        NOT NULL,
    post_categories jsonb       NOT NULL,
    facilities      jsonb       NOT NULL,
    valid_from      date        NOT NULL
);

CREATE UNIQUE INDEX profile_key ON profile (valid_from) WHERE NOT voided;
CREATE INDEX profile_by_day ON profile (valid_from, id);
CREATE INDEX profile_by_recording ON profile (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON profile TO ${role};
