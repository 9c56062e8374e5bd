-- Long computations that a coordinator starts (calibrations and simulation studies), and the versions of a test's
-- parameters that come of them. A person proposes, a person approves; what was approved once is never changed.

create table study (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  kind            text not null check (kind in ('calibration', 'simulation')),
  instrument_id   text not null,
  request         jsonb not null,
  -- made-up pupils or answers; stands beside every figure
  synthetic       boolean not null,
  status          text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  phase           text not null default 'waiting' check (phase in ('waiting', 'gathering', 'estimating', 'comparing', 'simulating', 'ready')),
  progress        real not null default 0 check (progress between 0 and 1),
  result          jsonb,
  -- why it failed: a code that has a sentence, and what the sentence needs
  problem         jsonb,
  attempts        integer not null default 0 check (attempts >= 0),
  started_by      uuid references person on delete set null,
  created_at      timestamptz not null,
  started_at      timestamptz,
  -- the worker says that it lives; one that is silent has died
  heartbeat_at    timestamptz,
  finished_at     timestamptz,
  check ((status = 'failed') = (problem is not null)),
  check (status <> 'done' or result is not null)
);
create index study_recent on study (organisation_id, created_at desc);
create index study_open on study (created_at) where status in ('queued', 'running');

-- Answers that were uploaded for one calibration; they go when it is over.
create table study_data (
  study_id uuid primary key references study on delete cascade,
  content  jsonb not null
);

-- A version of a test's parameters. Everything but the parameters themselves may be told to everybody once approved.
create table calibration (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  study_id        uuid not null unique references study,
  instrument_id   text not null,
  -- of the content on which it builds: with other items it no longer holds
  base_version    text not null,
  number          integer not null check (number > 0),
  model           text not null check (model in ('rasch', '2pl', '3pl', 'online')),
  source          text not null check (source in ('installation', 'upload', 'virtual')),
  synthetic       boolean not null,
  persons         integer not null check (persons > 0),
  answers         integer not null check (answers > 0),
  log_likelihood  double precision not null,
  converged       boolean not null,
  warnings        jsonb not null default '[]',
  status          text not null default 'proposed' check (status in ('proposed', 'approved', 'superseded', 'rolled-back')),
  proposed_at     timestamptz not null,
  approved_at     timestamptz,
  -- what stood when it was approved, and stands again when it is rolled back; null = the parameters of the content
  replaces        uuid references calibration,
  unique (instrument_id, number),
  check (status = 'proposed' or approved_at is not null)
);
create unique index calibration_in_force on calibration (instrument_id) where status = 'approved';

create table calibration_parameters (
  calibration_id uuid primary key references calibration,
  parameters     jsonb not null
);

create table calibration_decision (
  id             bigint generated always as identity primary key,
  calibration_id uuid not null references calibration,
  kind           text not null check (kind in ('approved', 'superseded', 'rolled-back', 'restored')),
  person_id      uuid references person on delete set null,
  -- as the person signed it
  name           text not null check (name <> ''),
  note           text not null check (note <> ''),
  at             timestamptz not null
);
create index calibration_decision_of on calibration_decision (calibration_id, id);

-- Coordinators and administrators of a talent centre look after measurement.
create function measures_for(organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from role_assignment r join organisation o on o.id = r.organisation_id
    where r.person_id = current_person() and r.organisation_id = organisation and r.role in ('coordinator', 'administrator') and o.kind = 'talent-centre') $$;
create function looks_after_measurement() returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from role_assignment r join organisation o on o.id = r.organisation_id
    where r.person_id = current_person() and r.role in ('coordinator', 'administrator') and o.kind = 'talent-centre') $$;
create function measures_for_study(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from study s where s.id = wanted and measures_for(s.organisation_id)) $$;
create function measures_for_calibration(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from calibration c where c.id = wanted and measures_for(c.organisation_id)) $$;
-- What a calibration may read of this installation: sittings of pupils, never a visitor's.
create function sitting_is_of_a_pupil(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from sitting s where s.id = wanted and s.owner_id is not null) $$;
-- Whether the pupil of a sitting is made up; answers nothing to anybody but the calibration job.
create function sitting_is_synthetic(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select p.synthetic from sitting s join person p on p.id = s.owner_id where s.id = wanted and current_job() = 'calibration' $$;
revoke execute on function measures_for, looks_after_measurement, measures_for_study, measures_for_calibration, sitting_is_of_a_pupil, sitting_is_synthetic from public;
grant execute on function measures_for, looks_after_measurement, measures_for_study, measures_for_calibration, sitting_is_of_a_pupil, sitting_is_synthetic to gilde_app;

alter table study enable row level security;
create policy study_seen on study for select to gilde_app using (measures_for(organisation_id) or current_job() = 'studies');
create policy study_started on study for insert to gilde_app
  with check (measures_for(organisation_id) and started_by = current_person() and status = 'queued' and result is null);
create policy study_cancelled on study for update to gilde_app
  using (measures_for(organisation_id) and status in ('queued', 'running')) with check (measures_for(organisation_id) and status = 'cancelled' and result is null);
create policy study_moved on study for update to gilde_app using (current_job() = 'studies') with check (current_job() = 'studies');

alter table study_data enable row level security;
create policy study_data_read on study_data for select to gilde_app using (current_job() = 'studies');
create policy study_data_given on study_data for insert to gilde_app with check (measures_for_study(study_id));
create policy study_data_erased on study_data for delete to gilde_app using (current_job() = 'studies');

alter table calibration enable row level security;
create policy calibration_public on calibration for select to gilde_app using (status <> 'proposed');
create policy calibration_proposed on calibration for select to gilde_app using (measures_for(organisation_id) or current_job() = 'studies');
create policy calibration_made on calibration for insert to gilde_app with check (current_job() = 'studies' and status = 'proposed');
create policy calibration_decided on calibration for update to gilde_app using (looks_after_measurement()) with check (looks_after_measurement() and status <> 'proposed');

alter table calibration_parameters enable row level security;
create policy parameters_applied on calibration_parameters for select to gilde_app using (current_job() in ('studies', 'instruments'));
create policy parameters_looked_at on calibration_parameters for select to gilde_app using (measures_for_calibration(calibration_id));
create policy parameters_made on calibration_parameters for insert to gilde_app with check (current_job() = 'studies');

alter table calibration_decision enable row level security;
create policy decision_seen on calibration_decision for select to gilde_app using (looks_after_measurement());
create policy decision_taken on calibration_decision for insert to gilde_app with check (looks_after_measurement() and person_id = current_person());

-- Answers of pupils, for a calibration only, by the job and by nobody else.
create policy sitting_calibrated on sitting for select to gilde_app using (current_job() = 'calibration' and owner_id is not null);
create policy sitting_event_calibrated on sitting_event for select to gilde_app using (current_job() = 'calibration' and sitting_is_of_a_pupil(sitting_id));

grant select, insert on study, calibration, calibration_parameters, calibration_decision to gilde_app;
grant select, insert, delete on study_data to gilde_app;
grant update (status, phase, progress, result, problem, attempts, started_at, heartbeat_at, finished_at) on study to gilde_app;
grant update (status, approved_at, replaces) on calibration to gilde_app;
