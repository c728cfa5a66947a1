-- The telephone number is sealed: phone_sealed is its ciphertext, phone_hash a keyed hash by which it is found.
CREATE TABLE sms_subscriber (
    id           uuid        PRIMARY KEY,
    revision     integer     NOT NULL,
    voided       boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    phone_sealed bytea       CHECK ((phone_sealed IS NULL) = (status = 'DESTROYED')),
    phone_hash   bytea       CHECK ((phone_hash IS NULL) = (phone_sealed IS NULL)),
    source       text        NOT NULL CHECK (source IN ('HOMEPAGE', 'VISIT')),
    consented_on date        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('SUBSCRIBED', 'WITHDRAWN', 'DESTROYED')),
    withdrawn_on date        CHECK (withdrawn_on >= consented_on),
    CHECK (status <> 'SUBSCRIBED' OR withdrawn_on IS NULL),
    CHECK (status <> 'WITHDRAWN' OR withdrawn_on IS NOT NULL)
);

-- One live subscription per number.
CREATE UNIQUE INDEX sms_subscriber_key ON sms_subscriber (phone_hash) WHERE NOT voided AND status = 'SUBSCRIBED';
CREATE INDEX sms_subscriber_by_phone ON sms_subscriber (phone_hash);
CREATE INDEX sms_subscriber_by_day ON sms_subscriber (consented_on, id);
CREATE INDEX sms_subscriber_by_recording ON sms_subscriber (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON sms_subscriber TO ${role};
