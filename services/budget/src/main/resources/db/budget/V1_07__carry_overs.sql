CREATE TABLE carry_over (
    id                 uuid        PRIMARY KEY,
    revision           integer     NOT NULL,
    voided             boolean     NOT NULL,
    recorded_at        timestamptz NOT NULL,
    fiscal_year        integer     NOT NULL,
    project            text        NOT NULL,
    fund_source        text        NOT NULL CHECK (fund_source IN ('DISTRICT', 'CITY', 'NATIONAL')),
    kind               text        NOT NULL CHECK (kind IN ('EXPLICIT', 'ACCIDENTAL', 'CONTINUING')),
    amount             bigint      NOT NULL CHECK (amount > 0),
    requested_on       date        NOT NULL,
    commitment         text        CHECK ((commitment IS NOT NULL) = (kind = 'ACCIDENTAL')),
    cause              text        NOT NULL,
    programme          text        NOT NULL,
    status             text        NOT NULL CHECK (status IN ('REQUESTED', 'APPROVED')),
    approved_on        date        CHECK ((approved_on IS NOT NULL) = (status = 'APPROVED')),
    approval_reference text        CHECK ((approval_reference IS NOT NULL) = (status = 'APPROVED')),
    next_programme     text        CHECK ((next_programme IS NOT NULL) = (status = 'APPROVED'))
);

CREATE INDEX carry_over_by_project ON carry_over (project, fiscal_year) WHERE NOT voided;
CREATE INDEX carry_over_by_day ON carry_over (requested_on, id);
CREATE INDEX carry_over_by_recording ON carry_over (recorded_at, id);
CREATE INDEX carry_over_by_commitment ON carry_over (commitment, fiscal_year) WHERE NOT voided;

ALTER TABLE carry_over ALTER COLUMN commitment SET (n_distinct = -0.5);

GRANT SELECT, INSERT, UPDATE ON carry_over TO ${role};
