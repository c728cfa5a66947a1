CREATE TABLE training (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    subject     text        NOT NULL,
    audience    text        NOT NULL,
    held_on     date        NOT NULL,
    attendees   integer     NOT NULL CHECK (attendees >= 0),
    hours       numeric     NOT NULL CHECK (hours > 0)
);

CREATE INDEX training_by_day ON training (held_on, id);
CREATE INDEX training_by_recording ON training (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON training TO ${role};
