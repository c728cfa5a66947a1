CREATE TABLE publication (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    code        text        NOT NULL,
    name        text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('NEWSLETTER', 'GAZETTE', 'BOOK')),
    cadence     text        NOT NULL CHECK (cadence IN ('MONTHLY', 'QUARTERLY', 'IRREGULAR', 'ONCE')),
    audience    text        NOT NULL CHECK (audience IN ('RESIDENTS', 'CHILDREN', 'SENIORS', 'ALL')),
    started_on  date        NOT NULL
);

CREATE UNIQUE INDEX publication_key ON publication (code) WHERE NOT voided;
CREATE INDEX publication_by_day ON publication (started_on, id);
CREATE INDEX publication_by_recording ON publication (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON publication TO ${role};
