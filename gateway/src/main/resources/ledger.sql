-- The ledger. Run in an empty schema, as the live ledger or as the one being rebuilt. Nothing here is a source: all of
-- it is read again from Kafka when this file's version (LedgerSchema.LAYOUT) changes.

CREATE TABLE layout (
    version integer NOT NULL
);

-- What quantities are added up by. Plans have a period.
CREATE TABLE series (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    figure      text  NOT NULL,
    nature      text  NOT NULL,
    dims        jsonb NOT NULL,
    dims_key    text  NOT NULL,
    period_from date,
    period_to   date,
    UNIQUE NULLS NOT DISTINCT (figure, nature, dims_key, period_from, period_to)
);

-- What records count for; written once, never changed. A reversal has the opposite quantity and the sign -1.
CREATE TABLE entry (
    series_id   bigint      NOT NULL,
    day         date        NOT NULL,
    seq         bigint GENERATED ALWAYS AS IDENTITY,
    quantity    numeric     NOT NULL,
    sign        smallint    NOT NULL,
    record_type text        NOT NULL,
    record_id   uuid        NOT NULL,
    revision    integer     NOT NULL,
    event_id    uuid        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (series_id, day, seq)
);

-- What has to be reversed when a record's next revision arrives.
CREATE INDEX entry_current_of_record ON entry (record_id, revision) WHERE sign = 1;

-- The last revision of each record the ledger has seen.
CREATE TABLE head (
    record_id   uuid PRIMARY KEY,
    record_type text        NOT NULL,
    revision    integer     NOT NULL,
    recorded_at timestamptz NOT NULL
);

-- The days of what adds up (FLOW, BALANCE), so that a figure reads days, not records. entries counts the current ones.
CREATE TABLE daily (
    series_id bigint  NOT NULL,
    day       date    NOT NULL,
    quantity  numeric NOT NULL,
    entries   bigint  NOT NULL,
    PRIMARY KEY (series_id, day)
);

-- The same by whole months (month is its first day), so that a year is twelve rows whatever happened in it.
CREATE TABLE monthly (
    series_id bigint  NOT NULL,
    month     date    NOT NULL,
    quantity  numeric NOT NULL,
    entries   bigint  NOT NULL,
    PRIMARY KEY (series_id, month)
);

-- The current observations of what does not add up (LEVEL, plans): the last one at or before a day is one index lookup.
CREATE TABLE current_observation (
    series_id   bigint      NOT NULL,
    day         date        NOT NULL,
    recorded_at timestamptz NOT NULL,
    record_id   uuid        NOT NULL,
    quantity    numeric     NOT NULL,
    PRIMARY KEY (series_id, day, recorded_at, record_id)
);

CREATE INDEX current_observation_of_record ON current_observation (record_id);

-- The records whose words are printed, in every revision.
CREATE TABLE document (
    record_id     uuid        NOT NULL,
    revision      integer     NOT NULL,
    record_type   text        NOT NULL,
    day           date        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz,
    voided        boolean     NOT NULL,
    state         jsonb       NOT NULL,
    PRIMARY KEY (record_id, revision)
);

CREATE INDEX document_by_type ON document (record_type, day);

-- The next offset of each partition. Written with what was read, so nothing is counted twice or left out; the epoch is
-- raised by every consumer that takes the partition, so that one that has lost it notices. A topic that was recreated
-- has another topic_id and is read from its beginning.
CREATE TABLE consumer_offset (
    topic       text   NOT NULL,
    partition   integer NOT NULL,
    topic_id    uuid   NOT NULL,
    next_offset bigint NOT NULL,
    epoch       bigint NOT NULL,
    applied     bigint NOT NULL DEFAULT 0,
    duplicates  bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, partition)
);

-- What records name that the dictionary does not have: it is not counted, though the records are in the ledger. Deleted
-- with the record's next revision, or when the dictionary has what is named.
CREATE TABLE finding (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    record_id   uuid        NOT NULL,
    record_type text        NOT NULL,
    revision    integer     NOT NULL,
    event_id    uuid        NOT NULL,
    recorded_at timestamptz NOT NULL,
    figure      text        NOT NULL,
    dims        jsonb       NOT NULL,
    period_from date        NOT NULL,
    period_to   date        NOT NULL,
    day         date        NOT NULL,
    quantity    numeric     NOT NULL,
    unit        text        NOT NULL,
    reason      text        NOT NULL
);

CREATE INDEX finding_of_record ON finding (record_id);
CREATE INDEX finding_about_figure ON finding (figure);

-- Events the ledger cannot apply (OPEN), what waits behind them (PARKED), and what was decided.
CREATE TABLE failure (
    id          uuid PRIMARY KEY,
    seq         bigint GENERATED ALWAYS AS IDENTITY,
    topic       text        NOT NULL,
    topic_id    uuid        NOT NULL,
    partition   integer     NOT NULL,
    "offset"    bigint      NOT NULL,
    record_key  text,
    record_type text,
    event_id    uuid,
    headers     jsonb       NOT NULL,
    value       bytea,
    value_size  integer     NOT NULL,
    cause       text        NOT NULL,
    error       text        NOT NULL,
    status      text        NOT NULL CHECK (status IN ('OPEN', 'PARKED', 'RESOLVED', 'SUPERSEDED', 'DISCARDED')),
    -- of its record, where that is certain: a later one can take its place, and which one did
    revision      integer,
    superseded_by integer,
    first_seen  timestamptz NOT NULL,
    UNIQUE (topic_id, partition, "offset")
);

CREATE UNIQUE INDEX failure_in_order ON failure (seq);
-- Nearly always empty: whether a record is blocked is asked for every event.
CREATE INDEX failure_blocking ON failure (topic, record_key, seq) WHERE status IN ('OPEN', 'PARKED');
CREATE INDEX failure_by_status ON failure (topic, status);
