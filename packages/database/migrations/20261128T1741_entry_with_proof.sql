-- Entry to a direction later than its start: what a pupil asks of a school, how it is shown that they are ready (an admission test, a
-- summer course or an earlier certificate, as equals), and what a named person of that school decides.

-- How far somebody is, a teacher sees of talent tests only: that a pupil takes an admission test is for those whom it is taken for.
drop policy sitting_progress on sitting;
create policy sitting_progress on sitting for select to gilde_app using (owner_id is not null and battery_id in ('full', 'short') and teaches(owner_id));

create table entry_request (
  id              uuid primary key,
  pupil_id        uuid not null references person on delete cascade,
  -- the school that is asked
  organisation_id uuid not null references organisation,
  direction_id    text not null check (direction_id ~ '^[0-9]+-[0-9A-Z]+$'),
  direction_name  text not null check (direction_name <> ''),
  -- which admission test belongs to the direction; null where there is none
  family          text check (family ~ '^[a-z-]+$'),
  target_year     text not null check (target_year in ('3', '4', '5', '6')),
  from_date       date not null,
  -- chosen before the test: ["larger-text", "read-aloud", "alternative"]; none is an empty list, not chosen yet is null
  accommodations  jsonb check (jsonb_typeof(accommodations) = 'array'),
  accommodations_at timestamptz,
  status          text not null default 'open' check (status in ('open', 'decided', 'withdrawn')),
  made_at         timestamptz not null,
  check ((accommodations is null) = (accommodations_at is null))
);
create unique index entry_request_once on entry_request (pupil_id, organisation_id, direction_id) where status = 'open';
create index entry_request_organisation on entry_request (organisation_id, status);

create table admission_sitting (
  sitting_id      uuid primary key references sitting on delete cascade,
  request_id      uuid not null references entry_request on delete cascade,
  pupil_id        uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation,
  family          text not null,
  attempt         integer not null check (attempt > 0),
  accommodations  jsonb not null check (jsonb_typeof(accommodations) = 'array'),
  started_at      timestamptz not null,
  settled_at      timestamptz,
  unique (request_id, attempt)
);
create index admission_sitting_pupil on admission_sitting (pupil_id, started_at);

create table admission_outcome (
  sitting_id         uuid not null references admission_sitting on delete cascade,
  part               text not null check (part in ('reading', 'words', 'numeracy', 'technical')),
  pupil_id           uuid not null references person on delete cascade,
  organisation_id    uuid not null references organisation,
  outcome            text not null check (outcome in ('shown', 'not-yet-shown', 'not-certain')),
  -- why it is not certain, when it is not by its error: the part was not done, hardly tried, or listened to
  reason             text check (reason in ('not-done', 'hardly-tried', 'listened')),
  ability            double precision,
  standard_error     double precision check (standard_error > 0),
  probability        double precision check (probability between 0 and 1),
  cut                double precision not null,
  items              integer not null check (items >= 0),
  instrument_version text not null,
  settled_at         timestamptz not null,
  primary key (sitting_id, part),
  check (reason is null or outcome = 'not-certain'),
  check ((ability is null) = (standard_error is null) and (ability is null) = (probability is null))
);
create index admission_outcome_pupil on admission_outcome (pupil_id);

create table course (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  -- its name, since everybody may read a course and not the organisations
  school          text not null check (school <> ''),
  kind            text not null check (kind in ('summer', 'evening')),
  title           text not null check (title <> ''),
  title_english   text not null check (title_english <> ''),
  parts           text[] not null check (cardinality(parts) > 0 and parts <@ array['reading', 'words', 'numeracy', 'technical']),
  family          text,
  -- [{"date": "2027-07-05", "from": "09:00", "until": "12:00"}]
  meetings        jsonb not null check (jsonb_typeof(meetings) = 'array' and jsonb_array_length(meetings) > 0),
  starts_on       date not null,
  ends_on         date not null,
  place           text not null check (place <> ''),
  seats           integer not null check (seats > 0),
  -- never more than there are seats, whatever comes together
  taken           integer not null default 0 check (taken between 0 and seats),
  teacher_id      uuid references person on delete set null,
  teacher_name    text not null check (teacher_name <> ''),
  synthetic       boolean not null default false,
  check (ends_on >= starts_on)
);
create index course_start on course (starts_on);

create table course_booking (
  course_id    uuid not null references course on delete cascade,
  pupil_id     uuid not null references person on delete cascade,
  booked_at    timestamptz not null,
  cancelled_at timestamptz,
  completed_on date,
  primary key (course_id, pupil_id)
);
create index course_booking_pupil on course_booking (pupil_id);

-- A summer course that was followed to the end, or an earlier certificate. What a test showed is in admission_outcome.
create table entry_proof (
  id               uuid primary key,
  pupil_id         uuid not null references person on delete cascade,
  organisation_id  uuid not null references organisation,
  kind             text not null check (kind in ('summer-course', 'earlier-certificate')),
  family           text not null check (family ~ '^[a-z-]+$'),
  title            text not null check (title <> ''),
  obtained_on      date not null,
  course_id        uuid references course on delete set null,
  recorded_by      uuid references person on delete set null,
  recorded_by_name text not null check (recorded_by_name <> ''),
  recorded_at      timestamptz not null,
  check ((course_id is not null) <= (kind = 'summer-course'))
);
create index entry_proof_pupil on entry_proof (pupil_id);
create unique index entry_proof_course on entry_proof (pupil_id, course_id) where course_id is not null;

create table entry_decision (
  id              uuid primary key,
  request_id      uuid not null references entry_request on delete cascade,
  pupil_id        uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation,
  outcome         text not null check (outcome in ('admitted', 'not-yet')),
  -- on which proof it rests; a person may also decide on something else, and says so in the reasons
  proof           text not null check (proof in ('admission-test', 'summer-course', 'earlier-certificate', 'other')),
  reasons         text not null check (length(reasons) >= 10),
  -- the rule that is cited, with book and version, and what the proofs said at that moment
  rule            jsonb not null,
  decided_by      uuid references person on delete set null,
  decided_by_name text not null check (decided_by_name <> ''),
  decided_at      timestamptz not null
);
create index entry_decision_request on entry_decision (request_id, decided_at desc);

-- A class of the school in which the person asking teaches the pupil.
create function teaches_at(pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from class_member m join class_teacher t using (class_id) join class c on c.id = m.class_id
    where m.person_id = pupil and t.person_id = current_person() and c.organisation_id = organisation) $$;
create function teaches_course_of(pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from course_booking b join course c on c.id = b.course_id
    where b.pupil_id = pupil and b.cancelled_at is null and c.teacher_id = current_person() and c.organisation_id = organisation) $$;
-- Who of a school decides on entry, and prepares it.
create function decides_on_entry(organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select has_role(organisation, 'director') or has_role(organisation, 'counsellor') $$;
-- The pupil has asked a school of which the person asking decides on entry.
create function asks_entry_of_me(pupil uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from entry_request e where e.pupil_id = pupil and e.status <> 'withdrawn' and decides_on_entry(e.organisation_id)) $$;
create function is_in_my_course(pupil uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from course_booking b join course c on c.id = b.course_id where b.pupil_id = pupil and b.cancelled_at is null and c.teacher_id = current_person()) $$;
create function teaches_course(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from course c where c.id = wanted and (c.teacher_id = current_person() or has_role(c.organisation_id, 'director'))) $$;
create function owns_entry_request(wanted uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from entry_request e where e.id = wanted and e.pupil_id = current_person() and e.organisation_id = organisation and e.status = 'open') $$;
create function entry_request_is_of(wanted uuid, pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from entry_request e where e.id = wanted and e.pupil_id = pupil and e.organisation_id = organisation) $$;
create function owns_admission_sitting(wanted uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from admission_sitting a where a.sitting_id = wanted and a.pupil_id = current_person() and a.organisation_id = organisation) $$;

-- One seat in a course for the pupil who asks; the row is locked, so of two who ask for the last seat one gets it.
create function book_course(wanted uuid, moment timestamptz) returns text security definer set search_path = public, pg_temp language plpgsql as $$
declare
  asked course%rowtype;
begin
  if not exists (select from role_assignment r where r.person_id = current_person() and r.role = 'pupil') then return 'not-a-pupil'; end if;
  select * into asked from course where id = wanted for update;
  if not found then return 'not-found'; end if;
  if exists (select from course_booking b where b.course_id = wanted and b.pupil_id = current_person() and b.cancelled_at is null) then return 'booked'; end if;
  if asked.starts_on <= (moment at time zone 'Europe/Brussels')::date then return 'started'; end if;
  if asked.taken >= asked.seats then return 'full'; end if;
  update course set taken = taken + 1 where id = wanted;
  insert into course_booking values (wanted, current_person(), moment, null, null)
    on conflict (course_id, pupil_id) do update set booked_at = excluded.booked_at, cancelled_at = null;
  return 'booked';
end $$;
create function cancel_course(wanted uuid, moment timestamptz) returns boolean security definer set search_path = public, pg_temp language plpgsql as $$
begin
  perform from course where id = wanted for update;
  update course_booking set cancelled_at = moment where course_id = wanted and pupil_id = current_person() and cancelled_at is null and completed_on is null;
  if not found then return false; end if;
  update course set taken = taken - 1 where id = wanted;
  return true;
end $$;
-- Schools that can be asked: those with somebody who decides.
create function schools_that_decide() returns table (id uuid, name text) stable security definer set search_path = public, pg_temp language sql as $$
  select o.id, o.name from organisation o where o.kind = 'school' and exists (select from role_assignment r where r.organisation_id = o.id and r.role = 'director') order by o.name $$;

revoke execute on function teaches_at, teaches_course_of, decides_on_entry, asks_entry_of_me, is_in_my_course, teaches_course, owns_entry_request, entry_request_is_of, owns_admission_sitting, book_course, cancel_course, schools_that_decide from public;
grant execute on function teaches_at, teaches_course_of, decides_on_entry, asks_entry_of_me, is_in_my_course, teaches_course, owns_entry_request, entry_request_is_of, owns_admission_sitting, book_course, cancel_course, schools_that_decide to gilde_app;

create policy person_asks_entry on person for select to gilde_app using (asks_entry_of_me(id));
create policy person_in_my_course on person for select to gilde_app using (is_in_my_course(id));

alter table entry_request enable row level security;
create policy entry_request_seen on entry_request for select to gilde_app
  using (pupil_id = current_person() or is_guardian_of(pupil_id) or teaches(pupil_id) or (status <> 'withdrawn' and decides_on_entry(organisation_id)));
create policy entry_request_made on entry_request for insert to gilde_app with check (pupil_id = current_person() and status = 'open'
  and exists (select from role_assignment r where r.person_id = current_person() and r.role = 'pupil'));
create policy entry_request_moved on entry_request for update to gilde_app using (pupil_id = current_person() and status = 'open') with check (pupil_id = current_person() and status in ('open', 'withdrawn'));
create policy entry_request_decided on entry_request for update to gilde_app using (has_role(organisation_id, 'director') and status <> 'withdrawn') with check (has_role(organisation_id, 'director') and status = 'decided');

alter table admission_sitting enable row level security;
create policy admission_sitting_seen on admission_sitting for select to gilde_app
  using (pupil_id = current_person() or is_guardian_of(pupil_id) or decides_on_entry(organisation_id) or teaches_at(pupil_id, organisation_id) or teaches_course_of(pupil_id, organisation_id));
create policy admission_sitting_begun on admission_sitting for insert to gilde_app
  with check (pupil_id = current_person() and owns_sitting(sitting_id) and owns_entry_request(request_id, organisation_id) and settled_at is null);
create policy admission_sitting_settled on admission_sitting for update to gilde_app using (pupil_id = current_person()) with check (pupil_id = current_person());

alter table admission_outcome enable row level security;
create policy admission_outcome_seen on admission_outcome for select to gilde_app
  using (pupil_id = current_person() or is_guardian_of(pupil_id) or decides_on_entry(organisation_id) or teaches_at(pupil_id, organisation_id) or teaches_course_of(pupil_id, organisation_id));
create policy admission_outcome_made on admission_outcome for insert to gilde_app with check (pupil_id = current_person() and owns_admission_sitting(sitting_id, organisation_id));

alter table course enable row level security;
create policy course_public on course for select to gilde_app using (true);
alter table course_booking enable row level security;
create policy course_booking_seen on course_booking for select to gilde_app
  using (pupil_id = current_person() or is_guardian_of(pupil_id) or teaches_course(course_id) or asks_entry_of_me(pupil_id));
create policy course_booking_completed on course_booking for update to gilde_app using (teaches_course(course_id) and cancelled_at is null) with check (teaches_course(course_id));

alter table entry_proof enable row level security;
create policy entry_proof_seen on entry_proof for select to gilde_app
  using (pupil_id = current_person() or is_guardian_of(pupil_id) or teaches(pupil_id) or asks_entry_of_me(pupil_id) or recorded_by = current_person());
create policy entry_proof_recorded on entry_proof for insert to gilde_app with check (recorded_by = current_person()
  and case kind when 'summer-course' then course_id is not null and teaches_course(course_id) and exists (select from course_booking b where b.course_id = entry_proof.course_id and b.pupil_id = entry_proof.pupil_id and b.completed_on is not null)
    else has_role(organisation_id, 'director') or has_role(organisation_id, 'counsellor') or teaches_at(pupil_id, organisation_id) end);

alter table entry_decision enable row level security;
create policy entry_decision_seen on entry_decision for select to gilde_app
  using (pupil_id = current_person() or is_guardian_of(pupil_id) or teaches(pupil_id) or decides_on_entry(organisation_id));
create policy entry_decision_taken on entry_decision for insert to gilde_app
  with check (has_role(organisation_id, 'director') and decided_by = current_person() and entry_request_is_of(request_id, pupil_id, organisation_id));

grant select on entry_request, admission_sitting, admission_outcome, course, course_booking, entry_proof, entry_decision to gilde_app;
grant insert on entry_request, admission_sitting, admission_outcome, entry_proof, entry_decision to gilde_app;
grant update (status, accommodations, accommodations_at) on entry_request to gilde_app;
grant update (settled_at) on admission_sitting to gilde_app;
grant update (completed_on) on course_booking to gilde_app;
