-- What was stated with the same facts before is found by this index alone; a record that says so is marked.

ALTER TABLE appropriation
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX appropriation_alike ON appropriation (hash_record_extended(ROW(
    fiscal_year, project, kind, fund_source, amount, from_project, decided_on, basis), 0)) WHERE NOT voided;

ALTER TABLE carry_over
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX carry_over_alike ON carry_over (hash_record_extended(ROW(
    fiscal_year, project, fund_source, kind, amount, requested_on, commitment, cause), 0)) WHERE NOT voided;

ALTER TABLE milestone
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX milestone_alike ON milestone (hash_record_extended(ROW(
    fiscal_year, project, programme, title, starts_on, ends_on, status, stated_on, printed_as), 0)) WHERE NOT voided;

ALTER TABLE payment
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX payment_alike ON payment (hash_record_extended(ROW(
    fiscal_year, commitment, kind, amount, paid_on), 0)) WHERE NOT voided;

ALTER TABLE reversal
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX reversal_alike ON reversal (hash_record_extended(ROW(
    fiscal_year, commitment, kind, amount, reversed_on, cause), 0)) WHERE NOT voided;
