CREATE TABLE meeting (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('PRESS', 'PLANNING', 'ADVISORY', 'PROJECT_REPORT')),
    subject     text        NOT NULL,
    held_on     date        NOT NULL,
    attendees   integer     NOT NULL CHECK (attendees >= 0),
    project     text,
    outcome     text
);

CREATE INDEX meeting_by_day ON meeting (held_on, id);
CREATE INDEX meeting_by_recording ON meeting (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON meeting TO ${role};
