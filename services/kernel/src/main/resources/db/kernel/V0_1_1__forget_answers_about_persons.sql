-- Of a request about a person only the record is kept, and the answer read again from it; what is destroyed is not
-- answered a second time, and the fingerprint of its request is emptied.
ALTER TABLE idempotency_key
    ADD COLUMN record_type text,
    ADD COLUMN record_id   uuid;

CREATE INDEX idempotency_key_by_record ON idempotency_key (record_id) WHERE record_type IS NOT NULL;
