-- What was stated with the same facts before is found by this index alone; a record that says so is marked.

ALTER TABLE advertisement
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX advertisement_alike ON advertisement (hash_record_extended(ROW(
    kind, outlet, subject, department, runs_from, runs_to, cost, project), 0)) WHERE NOT voided;

ALTER TABLE brand_usage
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX brand_usage_alike ON brand_usage (hash_record_extended(ROW(
    brand_asset, purpose, requested_by, requested_on), 0)) WHERE NOT voided;

ALTER TABLE sms_dispatch
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX sms_dispatch_alike ON sms_dispatch (hash_record_extended(ROW(
    subject, text, topic, planned_on, sent_on, recipients), 0)) WHERE NOT voided;

ALTER TABLE distribution
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX distribution_alike ON distribution (hash_record_extended(ROW(
    publication, issue, recipient_group, place, copies, distributed_on), 0)) WHERE NOT voided;

ALTER TABLE print_material
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX print_material_alike ON print_material (hash_record_extended(ROW(
    title, material, quantity, topic, department, delivered_on, cost), 0)) WHERE NOT voided;

ALTER TABLE meeting
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX meeting_alike ON meeting (hash_record_extended(ROW(
    kind, subject, held_on, attendees, project, outcome), 0)) WHERE NOT voided;

ALTER TABLE posting
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX posting_alike ON posting (hash_record_extended(ROW(
    board, screen, title, requested_by, starts_on, ends_on, starts_at, ends_at), 0)) WHERE NOT voided;

ALTER TABLE subscription
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX subscription_alike ON subscription (hash_record_extended(ROW(
    title, outlet_class, recipient_group, copies, recipients, unit_price, starts_on, ends_on), 0)) WHERE NOT voided;

ALTER TABLE coverage_support
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX coverage_support_alike ON coverage_support (hash_record_extended(ROW(
    department, subject, support, supported_on, project, release), 0)) WHERE NOT voided;

ALTER TABLE publicity_theme
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX publicity_theme_alike ON publicity_theme (hash_record_extended(ROW(
    theme, issue, policy, project, items, channels, starts_on, ends_on, result), 0)) WHERE NOT voided;

ALTER TABLE training
    ADD COLUMN suspected_duplicate_of uuid,
    ADD COLUMN found_distinct         boolean NOT NULL DEFAULT false;
CREATE INDEX training_alike ON training (hash_record_extended(ROW(
    subject, audience, held_on, attendees, hours), 0)) WHERE NOT voided;
