CREATE TABLE coverage (
    id                     uuid        PRIMARY KEY,
    revision               integer     NOT NULL,
    voided                 boolean     NOT NULL,
    recorded_at            timestamptz NOT NULL,
    outlet                 text        NOT NULL,
    headline               text        NOT NULL,
    url                    text,
    published_on           date        NOT NULL,
    topic                  text,
    release                text,
    published_at           timestamptz,
    outlet_class           text        NOT NULL,
    headline_key           text        NOT NULL,
    suspected_duplicate_of uuid,
    found_distinct         boolean     NOT NULL,
    CHECK (suspected_duplicate_of IS NULL OR NOT found_distinct)
);

-- the address first: imports look up many addresses of many outlets at once
CREATE UNIQUE INDEX coverage_key ON coverage (url, outlet) WHERE NOT voided AND url IS NOT NULL;
CREATE INDEX coverage_alike ON coverage (outlet, headline_key, published_on) WHERE NOT voided;
-- pickups are counted from this index alone
CREATE INDEX coverage_by_release ON coverage (release)
    INCLUDE (outlet_class, published_on, published_at) WHERE NOT voided AND release IS NOT NULL;
CREATE INDEX coverage_suspected ON coverage (published_on, id) WHERE NOT voided AND suspected_duplicate_of IS NOT NULL;
CREATE INDEX coverage_by_day ON coverage (published_on, id);
CREATE INDEX coverage_by_recording ON coverage (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON coverage TO ${role};
