CREATE TABLE distribution (
    id              uuid        PRIMARY KEY,
    revision        integer     NOT NULL,
    voided          boolean     NOT NULL,
    recorded_at     timestamptz NOT NULL,
    publication     text        NOT NULL,
    issue           text        NOT NULL,
    recipient_group text        NOT NULL,
    place           text        NOT NULL,
    copies          integer     NOT NULL CHECK (copies > 0),
    distributed_on  date        NOT NULL
);

-- an issue's sum is read from this index alone
CREATE INDEX distribution_by_issue ON distribution (publication, issue) INCLUDE (copies) WHERE NOT voided;
CREATE INDEX distribution_by_day ON distribution (distributed_on, id);
CREATE INDEX distribution_by_recording ON distribution (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON distribution TO ${role};
