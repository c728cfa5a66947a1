CREATE TABLE posting (
    id           uuid        PRIMARY KEY,
    revision     integer     NOT NULL,
    voided       boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    board        text        NOT NULL,
    screen       text        NOT NULL,
    title        text        NOT NULL,
    requested_by text        NOT NULL,
    starts_on    date        NOT NULL,
    ends_on      date        NOT NULL,
    -- absent: when the board opens or closes
    starts_at    time,
    ends_at      time,
    board_kind   text        NOT NULL,
    CHECK (starts_on <= ends_on),
    CHECK (starts_at <> ends_at)
);

-- what has time on a board is found by when it ends, for most of it is over
CREATE INDEX posting_by_board ON posting (board, ends_on) WHERE NOT voided;
CREATE INDEX posting_by_day ON posting (starts_on, id);
CREATE INDEX posting_by_recording ON posting (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON posting TO ${role};
