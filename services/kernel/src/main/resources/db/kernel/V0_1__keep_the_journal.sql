-- Every change of every record, once and for ever: outbox, audit trail and source of rebuilds in one.
CREATE TABLE journal (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id     uuid        NOT NULL UNIQUE,
    type         text        NOT NULL,
    record_type  text        NOT NULL,
    record_id    uuid        NOT NULL,
    revision     integer     NOT NULL CHECK (revision > 0),
    recorded_at  timestamptz NOT NULL,
    actor        text        NOT NULL,
    reason       text,
    request_id   text,
    traceparent  text,
    state        jsonb       NOT NULL,
    published_at timestamptz,
    UNIQUE (record_id, revision)
);

-- The relay reads what is unpublished, in order; when all is published this index is empty.
CREATE INDEX journal_unpublished ON journal (seq) WHERE published_at IS NULL;

-- The history cannot be rewritten by the service that writes it.
GRANT SELECT, INSERT ON journal TO ${role};
GRANT UPDATE (published_at) ON journal TO ${role};

-- The answer given to a request that carried an Idempotency-Key, kept with what the request did.
CREATE TABLE idempotency_key (
    actor       text        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    created_at  timestamptz NOT NULL,
    status      smallint,
    location    text,
    etag        text,
    body        text,
    PRIMARY KEY (actor, key)
);

CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key TO ${role};
