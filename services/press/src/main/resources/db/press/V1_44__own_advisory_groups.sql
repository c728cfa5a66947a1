-- Which groups advise, each division says itself.
ALTER TABLE advisor DROP CONSTRAINT advisor_advisory_group_check;
