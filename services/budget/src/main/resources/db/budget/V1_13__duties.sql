CREATE TABLE duty (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    team        text        NOT NULL,
    title       text        NOT NULL,
    ordinal     integer     NOT NULL,
    assigned_on date        NOT NULL,
    ended_on    date,
    CHECK (ended_on >= assigned_on)
);

CREATE UNIQUE INDEX duty_key ON duty (team, title, assigned_on) WHERE NOT voided;
CREATE INDEX duty_by_day ON duty (assigned_on, id);
CREATE INDEX duty_by_recording ON duty (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON duty TO ${role};
