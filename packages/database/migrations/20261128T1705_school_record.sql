-- The pupil's school record: where they sat in each school year, what the class council decided there, and what else
-- they can show. What is not in it is unknown, never "no".

-- Some rules count days, so they need more than a year. Absent is allowed: then what depends on it stays unknown.
alter table person add column birth_date date,
  add constraint person_birth_agrees check (birth_date is null or birth_year is null or extract(year from birth_date) = birth_year);

create table enrolment (
  id              uuid primary key,
  pupil_id        uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation,
  class_id        uuid references class,
  school_year     text not null check (school_year ~ '^\d{4}-\d{4}$' and right(school_year, 4)::int = left(school_year, 4)::int + 1),
  year            text not null check (year in ('1A', '1B', 'remediation', '2A', '2B', '3', '4', '5', '6', '7')),
  -- code and grade, such as 1298-2; null in the first grade or where it is not known
  direction_id    text check (direction_id ~ '^[0-9]+-[0-9A-Z]+$'),
  -- the structure since 2019: before it there were no finalities, and the first grade has none
  finality        text check (finality in ('transition', 'double', 'labour-market')),
  from_date       date not null,
  -- the last day; null while it goes on
  until_date      date,
  check (until_date is null or until_date >= from_date),
  check (from_date >= make_date(left(school_year, 4)::int, 7, 1) and from_date < make_date(right(school_year, 4)::int, 9, 1)),
  check (until_date is null or until_date < make_date(right(school_year, 4)::int, 9, 1)),
  check (finality is null or year in ('3', '4', '5', '6', '7'))
);
create index enrolment_pupil on enrolment (pupil_id, from_date);
create index enrolment_class on enrolment (class_id) where class_id is not null;
create index enrolment_organisation on enrolment (organisation_id, school_year);
-- in one class at a time
create unique index enrolment_running on enrolment (pupil_id) where until_date is null;

create table orientation_certificate (
  id              uuid primary key,
  pupil_id        uuid not null references person on delete cascade,
  enrolment_id    uuid not null references enrolment on delete cascade,
  organisation_id uuid not null references organisation,
  certificate     text not null check (certificate in ('A', 'B', 'C')),
  -- what it closes: [{"kind": "finality" | "domain" | "form" | "direction" | "option", "id": "transition"}]
  exclusions      jsonb not null default '[]' check (jsonb_typeof(exclusions) = 'array'),
  -- subjects to catch up in, in the school's own words
  remediation     text,
  motivation      text,
  status          text not null check (status in ('confirmed', 'replaced')),
  version         integer not null default 1 check (version > 0),
  decided_by      uuid references person on delete set null,
  decided_by_name text not null check (decided_by_name <> ''),
  decided_on      date not null,
  unique (enrolment_id, version),
  -- a B says what it closes; a C closes the next year, and nothing else
  check (certificate <> 'B' or jsonb_array_length(exclusions) > 0),
  check (certificate <> 'C' or jsonb_array_length(exclusions) = 0)
);
create unique index orientation_certificate_in_force on orientation_certificate (enrolment_id) where status = 'confirmed';
create index orientation_certificate_pupil on orientation_certificate (pupil_id);

-- What a pupil shows besides: one row per kind, held or known not to be held. No row = unknown.
create table study_proof (
  pupil_id        uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation,
  kind            text not null check (kind in ('primary-certificate', 'sixth-primary-year', 'second-grade-certificate', 'secondary-diploma')),
  held            boolean not null,
  since           date,
  source          text not null check (source <> ''),
  primary key (pupil_id, kind)
);

-- Whose school record the person asking may read: one's own, one's child's, that of a pupil of one's class; of one's
-- school for who directs it, for its guidance and for its administrator.
create function reads_school_record(pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select pupil = current_person() or is_guardian_of(pupil) or teaches(pupil)
      or has_role(organisation, 'director') or has_role(organisation, 'counsellor') or has_role(organisation, 'administrator') $$;
-- Pupils of the school of a director or counsellor, who work with the school record and so must know whose it is.
create function keeps_record_of(pupil uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from enrolment e where e.pupil_id = pupil and (has_role(e.organisation_id, 'director') or has_role(e.organisation_id, 'counsellor'))) $$;
revoke execute on function reads_school_record, keeps_record_of from public;
grant execute on function reads_school_record, keeps_record_of to gilde_app;

create policy person_of_school_record on person for select to gilde_app using (keeps_record_of(id));

alter table enrolment enable row level security;
create policy enrolment_seen on enrolment for select to gilde_app using (reads_school_record(pupil_id, organisation_id));
alter table orientation_certificate enable row level security;
create policy orientation_certificate_seen on orientation_certificate for select to gilde_app using (reads_school_record(pupil_id, organisation_id));
alter table study_proof enable row level security;
create policy study_proof_seen on study_proof for select to gilde_app using (reads_school_record(pupil_id, organisation_id));
grant select on enrolment, orientation_certificate, study_proof to gilde_app;
