CREATE TABLE issue (
    id               uuid        PRIMARY KEY,
    revision         integer     NOT NULL,
    voided           boolean     NOT NULL,
    recorded_at      timestamptz NOT NULL,
    publication      text        NOT NULL,
    number           text        NOT NULL,
    published_on     date        NOT NULL,
    pages            integer     NOT NULL CHECK (pages > 0),
    print_copies     integer     NOT NULL CHECK (print_copies >= 0),
    braille_copies   integer     NOT NULL CHECK (braille_copies >= 0),
    mobile           boolean     NOT NULL,
    cost             bigint      NOT NULL CHECK (cost >= 0),
    contributions    integer     CHECK (contributions >= 0),
    contents         text,
    publication_kind text        NOT NULL,
    CHECK (print_copies + braille_copies > 0 OR mobile)
);

CREATE UNIQUE INDEX issue_key ON issue (publication, number) WHERE NOT voided;
CREATE INDEX issue_by_day ON issue (published_on, id);
CREATE INDEX issue_by_recording ON issue (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON issue TO ${role};
