-- The files whose rows were recorded: the same file again is refused unless its rows are meant twice.
CREATE TABLE imported_file (
    record_type text        NOT NULL,
    sha256      bytea       NOT NULL,
    imported_at timestamptz NOT NULL,
    PRIMARY KEY (record_type, sha256)
);

GRANT SELECT, INSERT, UPDATE ON imported_file TO ${role};
