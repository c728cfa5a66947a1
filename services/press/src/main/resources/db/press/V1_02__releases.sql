CREATE TABLE release (
    id               uuid        PRIMARY KEY,
    revision         integer     NOT NULL,
    voided           boolean     NOT NULL,
    recorded_at      timestamptz NOT NULL,
    number           text        NOT NULL,
    title            text        NOT NULL,
    department       text        NOT NULL,
    requested_by     text,
    drafted_on       date        NOT NULL,
    embargo_until    timestamptz,
    topic            text,
    distributed_on   date        CHECK (distributed_on >= drafted_on),
    status           text        NOT NULL CHECK (status IN ('DRAFT', 'DISTRIBUTED', 'WITHDRAWN')),
    distributed_at   timestamptz,
    withdrawn_on     date        CHECK (withdrawn_on >= distributed_on),
    withdrawal_cause text,
    CHECK ((distributed_on IS NULL) = (status = 'DRAFT')),
    CHECK ((withdrawn_on IS NOT NULL) = (status = 'WITHDRAWN')),
    CHECK ((withdrawal_cause IS NOT NULL) = (status = 'WITHDRAWN'))
);

CREATE UNIQUE INDEX release_key ON release (number) WHERE NOT voided;
CREATE INDEX release_by_distribution ON release (distributed_on, id) WHERE NOT voided;
CREATE INDEX release_by_day ON release (drafted_on, id);
CREATE INDEX release_by_recording ON release (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON release TO ${role};
