CREATE TABLE reversal (
    id              uuid        PRIMARY KEY,
    revision        integer     NOT NULL,
    voided          boolean     NOT NULL,
    recorded_at     timestamptz NOT NULL,
    fiscal_year     integer     NOT NULL,
    commitment      text        NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('REDUCTION', 'RETURN', 'RECOVERY')),
    amount          bigint      NOT NULL CHECK (amount > 0),
    reversed_on     date        NOT NULL,
    cause           text        NOT NULL,
    programme       text        NOT NULL,
    project         text        NOT NULL,
    fund_source     text        NOT NULL,
    contract_method text        NOT NULL
);

CREATE INDEX reversal_by_project ON reversal (project, fiscal_year)
    INCLUDE (fund_source, reversed_on, amount, kind) WHERE NOT voided;
CREATE INDEX reversal_by_day ON reversal (reversed_on, id);
CREATE INDEX reversal_by_recording ON reversal (recorded_at, id);
CREATE INDEX reversal_by_commitment ON reversal (commitment, fiscal_year) WHERE NOT voided;

ALTER TABLE reversal ALTER COLUMN commitment SET (n_distinct = -0.5);

GRANT SELECT, INSERT, UPDATE ON reversal TO ${role};
