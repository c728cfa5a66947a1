-- What all spellings of an address have in common, as a digest: one report is suspected whatever its address is written
-- like. What was recorded before is compared once it is corrected.
ALTER TABLE coverage ADD COLUMN address_key text;
CREATE INDEX coverage_same_address ON coverage (outlet, address_key) WHERE NOT voided AND address_key IS NOT NULL;
