-- Rulebooks as they were published, and what was decided under them. A version never changes, so that an old decision can
-- always be replayed as it was taken.

create table rulebook_version (
  id                uuid primary key,
  book              text not null check (book ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version           integer not null check (version > 0),
  -- the book as a jurist wrote it, the facts that it speaks of, and the book that it is laid over: all that replaying needs
  content           jsonb not null,
  facts             jsonb not null,
  base              jsonb,
  checksum          text not null check (checksum ~ '^[0-9a-f]{64}$'),
  -- null for what the program brings along
  published_by      uuid references person on delete set null,
  published_by_name text not null check (published_by_name <> ''),
  published_at      timestamptz not null,
  note              text not null check (note <> ''),
  replaces          uuid references rulebook_version,
  unique (book, version)
);

create table rule_decision (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  subject_id      uuid not null references person on delete cascade,
  rulebook_id     uuid not null references rulebook_version,
  decision        text not null,
  on_day          date not null,
  -- what was known; sliders that stood elsewhere than their default
  facts           jsonb not null,
  parameters      jsonb not null default '{}',
  -- what the book said, null when too much was unknown, and by which rules
  advised         text,
  rules           jsonb not null default '[]' check (jsonb_typeof(rules) = 'array'),
  -- what the person decided; other than advised only with a reason
  outcome         text not null,
  reason          text check (reason <> ''),
  decided_by      uuid references person on delete set null,
  decided_by_name text not null check (decided_by_name <> ''),
  decided_at      timestamptz not null,
  check (outcome is not distinct from advised or reason is not null)
);
create index rule_decision_subject on rule_decision (subject_id, decided_at);

-- An administrator of the platform: the only one who publishes rules.
create function publishes_rules() returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from role_assignment r join organisation o on o.id = r.organisation_id
    where r.person_id = current_person() and r.role = 'administrator' and o.kind = 'platform') $$;
-- Who takes decisions about this pupil in this organisation: who teaches, directs or guides there.
create function decides_about(pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select (exists (select from person p where p.id = pupil and p.organisation_id = organisation)
       or exists (select from enrolment e where e.pupil_id = pupil and e.organisation_id = organisation))
     and (teaches(pupil) and has_role(organisation, 'teacher') or has_role(organisation, 'director') or has_role(organisation, 'counsellor') or has_role(organisation, 'coordinator')) $$;
revoke execute on function publishes_rules, decides_about from public;
grant execute on function publishes_rules, decides_about to gilde_app;

alter table rulebook_version enable row level security;
create policy rulebook_version_public on rulebook_version for select to gilde_app using (true);
create policy rulebook_version_published on rulebook_version for insert to gilde_app with check (published_by = current_person() and publishes_rules());
alter table rule_decision enable row level security;
create policy rule_decision_seen on rule_decision for select to gilde_app using (decided_by = current_person() or reads_school_record(subject_id, organisation_id));
create policy rule_decision_recorded on rule_decision for insert to gilde_app with check (decided_by = current_person() and decides_about(subject_id, organisation_id));
grant select, insert on rulebook_version, rule_decision to gilde_app;
