CREATE TABLE appropriation (
    id             uuid        PRIMARY KEY,
    revision       integer     NOT NULL,
    voided         boolean     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    fiscal_year    integer     NOT NULL,
    project        text        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('ORIGINAL', 'SUPPLEMENTARY', 'PRE_ESTABLISHMENT',
                                   'TRANSFER_WITHIN', 'TRANSFER_BETWEEN', 'TRANSFER_ORGANIZATION', 'RESERVE')),
    fund_source    text        NOT NULL CHECK (fund_source IN ('DISTRICT', 'CITY', 'NATIONAL')),
    amount         bigint      NOT NULL CHECK (amount > 0 OR amount < 0 AND kind = 'SUPPLEMENTARY'),
    from_project   text        CHECK (from_project <> project),
    decided_on     date        NOT NULL,
    basis          text        NOT NULL,
    programme      text        NOT NULL,
    from_programme text
);

CREATE INDEX appropriation_by_project ON appropriation (project, fiscal_year) WHERE NOT voided;
CREATE INDEX appropriation_by_giver ON appropriation (from_project, fiscal_year) WHERE NOT voided;
CREATE INDEX appropriation_by_day ON appropriation (decided_on, id);
CREATE INDEX appropriation_by_recording ON appropriation (recorded_at, id);

GRANT SELECT, INSERT, UPDATE ON appropriation TO ${role};
