-- A draft may lie over another version of its base than the one that is in force lies over: so a book of proposals moves along
-- when the book under it gets a new version. Null: the same base as the version that the draft was made from.

alter table rulebook_draft add column base_version uuid references rulebook_version;

-- The decisions that were taken under a version, newest first.
create index rule_decision_rulebook on rule_decision (rulebook_id, decided_at);
