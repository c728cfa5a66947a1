CREATE TABLE brand_version (
    id             uuid        PRIMARY KEY,
    revision       integer     NOT NULL,
    voided         boolean     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    brand_asset    text        NOT NULL,
    version        text        NOT NULL,
    file_reference text        NOT NULL,
    effective_on   date        NOT NULL
);

CREATE UNIQUE INDEX brand_version_key ON brand_version (brand_asset, version) WHERE NOT voided;
CREATE INDEX brand_version_by_day ON brand_version (effective_on, id);
CREATE INDEX brand_version_by_recording ON brand_version (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON brand_version TO ${role};
