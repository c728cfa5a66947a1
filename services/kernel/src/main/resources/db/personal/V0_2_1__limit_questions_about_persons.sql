-- A question whose answer says whether a person is recorded is an access too, and is written down before it is answered.
ALTER TABLE personal_access
    ALTER COLUMN record_id DROP NOT NULL,
    ADD COLUMN kind      text    NOT NULL DEFAULT 'DISCLOSURE'
        CHECK (kind IN ('DISCLOSURE', 'SEARCH', 'RECORDING', 'CORRECTION', 'STEP', 'IMPORT')),
    ADD COLUMN questions integer NOT NULL DEFAULT 0 CHECK (questions >= 0),
    ADD COLUMN allowance bigint;

-- What a caller has asked in the last hour, and out of an allowance.
CREATE INDEX personal_access_by_actor ON personal_access (actor, accessed_at) WHERE questions > 0;
CREATE INDEX personal_access_by_allowance ON personal_access (allowance) WHERE allowance IS NOT NULL;

-- Questions a privacy officer allows a caller beyond the hour's, such as the first load of a register.
CREATE TABLE personal_allowance (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    granted_at timestamptz NOT NULL,
    granted_by text        NOT NULL,
    actor      text        NOT NULL,
    questions  integer     NOT NULL CHECK (questions > 0),
    until      timestamptz NOT NULL,
    purpose    text        NOT NULL,
    request_id text
);

CREATE INDEX personal_allowance_by_actor ON personal_allowance (actor, until);

ALTER TABLE personal_access ADD FOREIGN KEY (allowance) REFERENCES personal_allowance (number);

GRANT SELECT, INSERT ON personal_allowance TO ${role};
