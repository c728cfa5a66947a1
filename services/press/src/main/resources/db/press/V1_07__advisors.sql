-- No column for a name, on purpose: the system reports seats, not persons.
CREATE TABLE advisor (
    id             uuid        PRIMARY KEY,
    revision       integer     NOT NULL,
    voided         boolean     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    advisory_group text        NOT NULL CHECK (advisory_group IN ('PUBLICITY', 'DISTRICT_HISTORY')),
    field          text        NOT NULL,
    seat           integer     NOT NULL CHECK (seat >= 1),
    starts_on      date        NOT NULL,
    ends_on        date        CHECK (ends_on >= starts_on)
);

CREATE UNIQUE INDEX advisor_key ON advisor (advisory_group, seat, starts_on) WHERE NOT voided;
CREATE INDEX advisor_by_day ON advisor (starts_on, id);
CREATE INDEX advisor_by_recording ON advisor (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON advisor TO ${role};
