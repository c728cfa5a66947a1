CREATE TABLE council_session (
    id              uuid        PRIMARY KEY,
    revision        integer     NOT NULL,
    voided          boolean     NOT NULL,
    recorded_at     timestamptz NOT NULL,
    year            integer     NOT NULL,
    number          integer     NOT NULL,
    regular_meeting integer     NOT NULL,
    opens_on        date,
    closes_on       date,
    report_as_of    date        NOT NULL,
    CHECK (opens_on <= closes_on)
);

CREATE UNIQUE INDEX council_session_key ON council_session (number) WHERE NOT voided;
CREATE INDEX council_session_by_day ON council_session (report_as_of, id);
CREATE INDEX council_session_by_recording ON council_session (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON council_session TO ${role};
