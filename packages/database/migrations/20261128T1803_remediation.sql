-- Remediation: a class of its own kind with a plan per pupil: where they stand when they come in, goals, a step a week, how they
-- leave, and when the time that the rulebook allows is up. Steps are words, never marks.

create table remediation_class (
  class_id        uuid primary key references class on delete cascade,
  organisation_id uuid not null references organisation
);

create table remediation_plan (
  id              uuid primary key,
  pupil_id        uuid not null references person on delete cascade,
  class_id        uuid not null references class on delete cascade,
  organisation_id uuid not null references organisation,
  started_on      date not null,
  -- the last day that the rulebook allows
  ends_by         date not null,
  -- ids of content/remediation/goals.json
  goals           jsonb not null check (jsonb_typeof(goals) = 'array' and jsonb_array_length(goals) > 0),
  -- what the pupil wants after it, in their own words
  wish            text,
  made_by         uuid references person on delete set null,
  made_by_name    text not null check (made_by_name <> ''),
  made_at         timestamptz not null,
  closed_on       date,
  check (ends_by > started_on)
);
create unique index remediation_plan_running on remediation_plan (pupil_id) where closed_on is null;
create index remediation_plan_class on remediation_plan (class_id);

-- One row per goal and week that a teacher noted; what was noted later counts, what was undone does not.
create table remediation_step (
  id               bigint generated always as identity primary key,
  plan_id          uuid not null references remediation_plan on delete cascade,
  pupil_id         uuid not null references person on delete cascade,
  goal             text not null check (goal <> ''),
  week             date not null check (extract(isodow from week) = 1),
  step             text not null check (step in ('started', 'with-help', 'mostly', 'alone')),
  -- steps noted with one press are undone with one press
  batch            uuid not null,
  recorded_by      uuid references person on delete set null,
  recorded_by_name text not null check (recorded_by_name <> ''),
  recorded_at      timestamptz not null,
  undone_at        timestamptz
);
create index remediation_step_plan on remediation_step (plan_id, goal, week) where undone_at is null;
create index remediation_step_batch on remediation_step (batch);

create table remediation_measure (
  sitting_id  uuid primary key references sitting on delete cascade,
  plan_id     uuid not null references remediation_plan on delete cascade,
  pupil_id    uuid not null references person on delete cascade,
  moment      text not null check (moment in ('entry', 'exit')),
  -- [{"measure": "reading", "ability": 0.2, "standardError": 0.4, "items": 12}]; ability is null where it was not measured
  results     jsonb check (jsonb_typeof(results) = 'array'),
  started_at  timestamptz not null,
  settled_at  timestamptz,
  unique (plan_id, moment),
  check ((results is null) = (settled_at is null))
);

create table remediation_exit (
  id              uuid primary key,
  plan_id         uuid not null references remediation_plan on delete cascade,
  pupil_id        uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation,
  -- a stream of the rulebook, or one more period in the class; never only one to choose from
  stream          text not null check (stream <> ''),
  reasons         text not null check (length(reasons) >= 10),
  decided_by      uuid references person on delete set null,
  decided_by_name text not null check (decided_by_name <> ''),
  decided_at      timestamptz not null
);
create index remediation_exit_plan on remediation_exit (plan_id, decided_at desc);

-- That the end comes near was said, so many days before.
create table remediation_warning (
  plan_id     uuid not null references remediation_plan on delete cascade,
  days_before integer not null check (days_before > 0),
  warned_at   timestamptz not null,
  primary key (plan_id, days_before)
);

-- Whose plan the person asking may read: one's own, one's child's, a pupil's of one's class; of the school for who directs it or guides pupils.
create function reads_plan(pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select pupil = current_person() or is_guardian_of(pupil) or teaches_at(pupil, organisation) or has_role(organisation, 'director') or has_role(organisation, 'counsellor') $$;
create function reads_plan_by_id(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from remediation_plan p where p.id = wanted and reads_plan(p.pupil_id, p.organisation_id)) $$;
create function teaches_plan(wanted uuid, pupil uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from remediation_plan p join class_teacher t using (class_id) where p.id = wanted and p.pupil_id = pupil and t.person_id = current_person() and p.closed_on is null) $$;
create function is_own_plan(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from remediation_plan p where p.id = wanted and p.pupil_id = current_person()) $$;
create function plan_is_of(wanted uuid, pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from remediation_plan p where p.id = wanted and p.pupil_id = pupil and p.organisation_id = organisation) $$;
create function is_remediation_class(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from remediation_class r where r.class_id = wanted) $$;
create function is_in_class_of(pupil uuid, wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from class_member m where m.class_id = wanted and m.person_id = pupil) $$;
revoke execute on function reads_plan, reads_plan_by_id, teaches_plan, is_own_plan, plan_is_of, is_remediation_class, is_in_class_of from public;
grant execute on function reads_plan, reads_plan_by_id, teaches_plan, is_own_plan, plan_is_of, is_remediation_class, is_in_class_of to gilde_app;

alter table remediation_class enable row level security;
create policy remediation_class_seen on remediation_class for select to gilde_app
  using (teaches_class(class_id) or is_in_class(class_id) or has_role(organisation_id, 'director') or has_role(organisation_id, 'counsellor'));

alter table remediation_plan enable row level security;
create policy remediation_plan_seen on remediation_plan for select to gilde_app using (reads_plan(pupil_id, organisation_id) or current_job() = 'remediation');
create policy remediation_plan_made on remediation_plan for insert to gilde_app
  with check (teaches_class(class_id) and is_remediation_class(class_id) and is_in_class_of(pupil_id, class_id) and made_by = current_person() and closed_on is null);
create policy remediation_plan_wished on remediation_plan for update to gilde_app using (pupil_id = current_person() and closed_on is null) with check (pupil_id = current_person() and closed_on is null);
create policy remediation_plan_moved on remediation_plan for update to gilde_app
  using (teaches_class(class_id) or has_role(organisation_id, 'director')) with check (teaches_class(class_id) or has_role(organisation_id, 'director'));

alter table remediation_step enable row level security;
create policy remediation_step_seen on remediation_step for select to gilde_app using (reads_plan_by_id(plan_id));
create policy remediation_step_noted on remediation_step for insert to gilde_app with check (teaches_plan(plan_id, pupil_id) and recorded_by = current_person() and undone_at is null);
create policy remediation_step_undone on remediation_step for update to gilde_app using (teaches_plan(plan_id, pupil_id)) with check (teaches_plan(plan_id, pupil_id));

alter table remediation_measure enable row level security;
create policy remediation_measure_seen on remediation_measure for select to gilde_app using (reads_plan_by_id(plan_id));
create policy remediation_measure_begun on remediation_measure for insert to gilde_app with check (pupil_id = current_person() and is_own_plan(plan_id) and owns_sitting(sitting_id));
create policy remediation_measure_settled on remediation_measure for update to gilde_app using (pupil_id = current_person()) with check (pupil_id = current_person());

alter table remediation_exit enable row level security;
create policy remediation_exit_seen on remediation_exit for select to gilde_app using (reads_plan(pupil_id, organisation_id));
create policy remediation_exit_decided on remediation_exit for insert to gilde_app
  with check (has_role(organisation_id, 'director') and decided_by = current_person() and plan_is_of(plan_id, pupil_id, organisation_id));

alter table remediation_warning enable row level security;
create policy remediation_warning_seen on remediation_warning for select to gilde_app using (reads_plan_by_id(plan_id) or current_job() = 'remediation');
create policy remediation_warning_given on remediation_warning for insert to gilde_app with check (current_job() = 'remediation');

grant select on remediation_class, remediation_plan, remediation_step, remediation_measure, remediation_exit, remediation_warning to gilde_app;
grant insert on remediation_plan, remediation_step, remediation_measure, remediation_exit, remediation_warning to gilde_app;
grant update (wish, closed_on) on remediation_plan to gilde_app;
grant update (undone_at) on remediation_step to gilde_app;
grant update (results, settled_at) on remediation_measure to gilde_app;

-- A school that is asked for entry decides about that pupil, also when the pupil sits in another school.
create or replace function decides_about(pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select (exists (select from person p where p.id = pupil and p.organisation_id = organisation)
       or exists (select from enrolment e where e.pupil_id = pupil and e.organisation_id = organisation)
       or exists (select from entry_request q where q.pupil_id = pupil and q.organisation_id = organisation and q.status <> 'withdrawn'))
     and (teaches(pupil) and has_role(organisation, 'teacher') or has_role(organisation, 'director') or has_role(organisation, 'counsellor') or has_role(organisation, 'coordinator')) $$;
