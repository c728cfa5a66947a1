CREATE TABLE publicity_theme (
    id          uuid        PRIMARY KEY,
    revision    integer     NOT NULL,
    voided      boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    theme       text        NOT NULL,
    issue       text,
    policy      text        NOT NULL,
    project     text,
    items       text        NOT NULL,
    channels    text        NOT NULL,
    starts_on   date        NOT NULL,
    ends_on     date        NOT NULL CHECK (ends_on >= starts_on),
    result      text
);

CREATE INDEX publicity_theme_by_day ON publicity_theme (starts_on, id);
CREATE INDEX publicity_theme_by_recording ON publicity_theme (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON publicity_theme TO ${role};
