CREATE TABLE commitment (
    id                  uuid        PRIMARY KEY,
    revision            integer     NOT NULL,
    voided              boolean     NOT NULL,
    recorded_at         timestamptz NOT NULL,
    fiscal_year         integer     NOT NULL,
    number              text        NOT NULL,
    project             text        NOT NULL,
    fund_source         text        NOT NULL CHECK (fund_source IN ('DISTRICT', 'CITY', 'NATIONAL')),
    title               text        NOT NULL,
    amount              bigint      NOT NULL CHECK (amount > 0),
    committed_on        date        NOT NULL CHECK (extract(year FROM committed_on) = fiscal_year),
    contract_method     text        NOT NULL,
    counterparty        text,
    execution_exception boolean     NOT NULL,
    programme           text        NOT NULL
);

CREATE UNIQUE INDEX commitment_key ON commitment (fiscal_year, number) WHERE NOT voided;
-- a project's sum is read from this index alone
CREATE INDEX commitment_by_project ON commitment (project, fiscal_year)
    INCLUDE (fund_source, committed_on, amount) WHERE NOT voided;
CREATE INDEX commitment_by_day ON commitment (committed_on, id);
CREATE INDEX commitment_by_recording ON commitment (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON commitment TO ${role};
