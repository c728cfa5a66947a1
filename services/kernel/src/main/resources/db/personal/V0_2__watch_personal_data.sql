-- For services that keep personal data: quarkus.flyway.locations=db/kernel,db/personal,db/<service>.

-- Who was shown whose personal data in plain, and what for.
CREATE TABLE personal_access (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    accessed_at timestamptz NOT NULL,
    actor       text        NOT NULL,
    purpose     text        NOT NULL,
    record_type text        NOT NULL,
    record_id   uuid        NOT NULL,
    fields      text        NOT NULL,
    request_id  text
);

CREATE INDEX personal_access_by_record ON personal_access (record_id, number);

-- What personal data was destroyed (개인정보 파기 관리대장); the counts prove that only values went, no record.
CREATE TABLE personal_destruction (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    destroyed_at timestamptz NOT NULL,
    actor        text        NOT NULL,
    record_type  text        NOT NULL,
    rule         text        NOT NULL,
    records      bigint      NOT NULL,
    destroyed    bigint      NOT NULL,
    kept         bigint      NOT NULL,
    request_id   text
);

-- Neither can be rewritten by the service that writes it.
GRANT SELECT, INSERT ON personal_access, personal_destruction TO ${role};
