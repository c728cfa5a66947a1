-- The ledger itself lives in the schemas ledger and ledger_next, which the gateway builds by itself from Kafka. Here is
-- only what could not be read again.

DO $$
BEGIN
    EXECUTE format('GRANT CREATE ON DATABASE %I TO %I', current_database(), '${role}');
END
$$;

-- What a service's relay said of its journal: at that instant so many rows, and these end offsets of its topic.
CREATE TABLE watermark (
    service      text        NOT NULL,
    at           timestamptz NOT NULL,
    journal_rows bigint      NOT NULL,
    unpublished  bigint      NOT NULL,
    offsets      jsonb       NOT NULL,
    PRIMARY KEY (service, at)
);

GRANT SELECT, INSERT, DELETE ON watermark TO ${role};

-- What operators decided about events the ledger could not take. Only added to: it says who did what, and a rebuild
-- follows it.
CREATE TABLE failure_decision (
    seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    failure_id uuid        NOT NULL,
    event_id   uuid,
    decision   text        NOT NULL CHECK (decision IN ('RETRY', 'DISCARD')),
    reason     text,
    decided_by text        NOT NULL,
    decided_at timestamptz NOT NULL,
    CHECK (decision = 'RETRY' OR reason IS NOT NULL)
);

CREATE INDEX failure_decision_on_failure ON failure_decision (failure_id);
CREATE INDEX failure_decision_discards_event ON failure_decision (event_id) WHERE decision = 'DISCARD';

GRANT SELECT, INSERT ON failure_decision TO ${role};

-- Every rebuild of the ledger, and how far it is.
CREATE TABLE rebuild (
    id           uuid PRIMARY KEY,
    status       text        NOT NULL CHECK (status IN ('RUNNING', 'DONE', 'FAILED')),
    requested_by text        NOT NULL,
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    events_read  bigint      NOT NULL DEFAULT 0,
    events_total bigint      NOT NULL DEFAULT 0,
    error        text
);

GRANT SELECT, INSERT, UPDATE ON rebuild TO ${role};
