CREATE TABLE payment (
    id              uuid        PRIMARY KEY,
    revision        integer     NOT NULL,
    voided          boolean     NOT NULL,
    recorded_at     timestamptz NOT NULL,
    fiscal_year     integer     NOT NULL,
    commitment      text        NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('ADVANCE', 'PROGRESS', 'COMPLETION')),
    amount          bigint      NOT NULL CHECK (amount > 0),
    paid_on         date        NOT NULL,
    programme       text        NOT NULL,
    project         text        NOT NULL,
    fund_source     text        NOT NULL,
    contract_amount bigint      NOT NULL
);

CREATE INDEX payment_by_project ON payment (project, fiscal_year)
    INCLUDE (fund_source, paid_on, amount) WHERE NOT voided;
CREATE INDEX payment_by_day ON payment (paid_on, id);
CREATE INDEX payment_by_recording ON payment (recorded_at, id);
CREATE INDEX payment_by_commitment ON payment (commitment, fiscal_year) WHERE NOT voided;

-- A commitment has a few payments, whatever a table that has just begun to fill makes the planner believe.
ALTER TABLE payment ALTER COLUMN commitment SET (n_distinct = -0.3);

GRANT SELECT, INSERT, UPDATE ON payment TO ${role};
