CREATE TABLE outlet (
    id           uuid        PRIMARY KEY,
    revision     integer     NOT NULL,
    voided       boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    code         text        NOT NULL,
    name         text        NOT NULL,
    outlet_class text        NOT NULL CHECK (outlet_class IN
        ('CENTRAL_BROADCAST', 'LOCAL_BROADCAST', 'NATIONAL_DAILY', 'REGIONAL_ONLINE')),
    opened_on    date        NOT NULL,
    website      text
);

CREATE UNIQUE INDEX outlet_key ON outlet (code) WHERE NOT voided;
CREATE INDEX outlet_by_day ON outlet (opened_on, id);
CREATE INDEX outlet_by_recording ON outlet (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON outlet TO ${role};
