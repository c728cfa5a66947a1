CREATE TABLE board (
    id            uuid        PRIMARY KEY,
    revision      integer     NOT NULL,
    voided        boolean     NOT NULL,
    recorded_at   timestamptz NOT NULL,
    code          text        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('LED', 'NOTICE', 'DIGITAL')),
    place         text        NOT NULL,
    name          text        NOT NULL,
    -- without a scale, so that 3.4 is read back as 3.4
    width_metres  numeric     CHECK (width_metres > 0),
    height_metres numeric     CHECK (height_metres > 0),
    screens       jsonb       NOT NULL CHECK (jsonb_array_length(screens) > 0),
    opens_at      time        NOT NULL,
    -- at or before opens_at: on the next day
    closes_at     time        NOT NULL,
    rotating      boolean     NOT NULL,
    installed_on  date        NOT NULL,
    removed_on    date,
    CHECK (installed_on <= removed_on)
);

CREATE UNIQUE INDEX board_key ON board (code) WHERE NOT voided;
CREATE INDEX board_by_day ON board (installed_on, id);
CREATE INDEX board_by_recording ON board (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON board TO ${role};
