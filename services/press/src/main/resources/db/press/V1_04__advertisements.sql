CREATE TABLE advertisement (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('ADVERTISEMENT', 'NOTICE')),
    outlet      text        NOT NULL,
    subject     text        NOT NULL,
    department  text        NOT NULL,
    runs_from   date        NOT NULL,
    runs_to     date        NOT NULL CHECK (runs_to >= runs_from),
    cost        bigint      NOT NULL CHECK (cost >= 0),
    project     text
);

CREATE INDEX advertisement_by_outlet ON advertisement (outlet) WHERE NOT voided;
CREATE INDEX advertisement_by_day ON advertisement (runs_from, id);
CREATE INDEX advertisement_by_recording ON advertisement (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON advertisement TO ${role};
