-- The class council: what was proposed, decided, asked and answered about one pupil, as a row of events to which is only
-- ever added. Two who act at once write the same number: one of them wins, the other is told.

create table class_council (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  class_id        uuid not null references class,
  school_year     text not null check (school_year ~ '^\d{4}-\d{4}$'),
  meets_on        date not null,
  chair_id        uuid not null references person,
  created_at      timestamptz not null,
  unique (class_id, school_year)
);
create index class_council_organisation on class_council (organisation_id);

create table council_member (
  council_id uuid not null references class_council on delete cascade,
  person_id  uuid not null references person on delete cascade,
  -- as the person was called then: a letter names who decided
  name       text not null check (name <> ''),
  primary key (council_id, person_id)
);
create index council_member_person on council_member (person_id);

create table council_case (
  id              uuid primary key,
  council_id      uuid not null references class_council on delete cascade,
  enrolment_id    uuid not null unique references enrolment on delete cascade,
  pupil_id        uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation
);
create index council_case_council on council_case (council_id);
create index council_case_pupil on council_case (pupil_id);

create table council_event (
  case_id uuid not null references council_case on delete cascade,
  seq     integer not null check (seq > 0),
  kind    text not null check (kind in ('proposed', 'advice-asked', 'advice-given', 'confirmed', 'talk-asked', 'talk-held', 'appeal-lodged', 'appeal-decided', 'reminded', 'term-ended')),
  by_id   uuid references person on delete set null,
  by_name text not null check (by_name <> ''),
  at      timestamptz not null,
  content jsonb not null,
  primary key (case_id, seq)
);

-- What was sent about an event, with all that it was made from, so that the same letter can be made again.
create table council_letter (
  id              uuid primary key,
  case_id         uuid not null references council_case on delete cascade,
  seq             integer not null,
  pupil_id        uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation,
  model           jsonb not null,
  made_at         timestamptz not null,
  unique (case_id, seq),
  foreign key (case_id, seq) references council_event
);
create index council_letter_pupil on council_letter (pupil_id);

-- Someone of whom it is known that they are younger; who has no known age is not kept from what is their own.
create function is_younger_than(who uuid, years integer) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select coalesce((select coalesce(p.birth_date > current_date - make_interval(years => years),
                                   p.birth_year > extract(year from current_date)::int - years) from person p where p.id = who), false) $$;
-- Who is surely of age acts for themself.
create function is_of_age(who uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select coalesce((select coalesce(p.birth_date <= current_date - interval '18 years',
                                   p.birth_year < extract(year from current_date)::int - 18) from person p where p.id = who), false) $$;

create function sits_on_council(council uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_member m where m.council_id = council and m.person_id = current_person()) $$;
create function chairs_council(council uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from class_council c where c.id = council and (c.chair_id = current_person() or has_role(c.organisation_id, 'director'))) $$;
-- Who works on the case: the council, the director, and the guidance centre once its advice was asked.
create function works_on_case(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_case c where c.id = wanted and (sits_on_council(c.council_id) or chairs_council(c.council_id)
    or (has_role(c.organisation_id, 'counsellor') and exists (select from council_event e where e.case_id = wanted and e.kind = 'advice-asked')))) $$;
-- Whose case it is: the pupil from twelve on, and the guardian.
create function is_case_of_mine(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_case c where c.id = wanted
    and (is_guardian_of(c.pupil_id) or (c.pupil_id = current_person() and not is_younger_than(c.pupil_id, 12)))) $$;
create function is_decided(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_event e where e.case_id = wanted and e.kind = 'confirmed') $$;
-- What the council says among itself becomes the family's to read when it is decided.
create function is_settled(wanted uuid, event integer) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_event e where e.case_id = wanted and e.seq >= event and e.kind = 'confirmed') $$;
-- Who may do this, as who they are. Nobody but the job speaks for the system.
create function may_add_council_event(wanted uuid, event text) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_case c where c.id = wanted and case
    when event in ('proposed', 'advice-asked') then sits_on_council(c.council_id)
    when event = 'advice-given' then has_role(c.organisation_id, 'counsellor')
    when event in ('confirmed', 'talk-held') then chairs_council(c.council_id)
    when event = 'appeal-decided' then has_role(c.organisation_id, 'director')
    when event in ('talk-asked', 'appeal-lodged') then is_guardian_of(c.pupil_id) or (c.pupil_id = current_person() and is_of_age(c.pupil_id))
    when event in ('reminded', 'term-ended') then current_job() = 'council-terms'
    else false end) $$;
create function has_case_in_council(council uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_case c where c.council_id = council and (is_case_of_mine(c.id) and is_decided(c.id) or works_on_case(c.id))) $$;
create function organisation_of_class(wanted uuid) returns uuid stable security definer set search_path = public, pg_temp language sql as $$
  select c.organisation_id from class c where c.id = wanted $$;
create function council_of_case(wanted uuid) returns uuid stable security definer set search_path = public, pg_temp language sql as $$
  select c.council_id from council_case c where c.id = wanted $$;
-- Who can be asked to sit on a council, for the director who calls it together.
create function staff_of_school(organisation uuid) returns table (person_id uuid, given_name text, family_name text, role text)
  stable security definer set search_path = public, pg_temp language sql as $$
  select p.id, p.given_name, p.family_name, r.role from role_assignment r join person p on p.id = r.person_id
  where r.organisation_id = organisation and r.role in ('teacher', 'director', 'counsellor') and has_role(organisation, 'director') $$;
-- The class of this school year, for the director who calls its council together.
create function enrolments_of_class(wanted uuid) returns table (enrolment_id uuid, pupil_id uuid)
  stable security definer set search_path = public, pg_temp language sql as $$
  select e.id, e.pupil_id from enrolment e where e.class_id = wanted and has_role(e.organisation_id, 'director') $$;

do $$
declare
  made text;
begin
  foreach made in array array['is_younger_than(uuid, integer)', 'is_of_age(uuid)', 'sits_on_council(uuid)', 'chairs_council(uuid)', 'works_on_case(uuid)', 'is_case_of_mine(uuid)',
    'is_decided(uuid)', 'is_settled(uuid, integer)', 'may_add_council_event(uuid, text)', 'has_case_in_council(uuid)', 'organisation_of_class(uuid)', 'council_of_case(uuid)', 'staff_of_school(uuid)', 'enrolments_of_class(uuid)'] loop
    execute format('revoke execute on function %s from public', made);
    execute format('grant execute on function %s to gilde_app', made);
  end loop;
end $$;

alter table class_council enable row level security;
create policy class_council_seen on class_council for select to gilde_app using (sits_on_council(id) or has_role(organisation_id, 'director') or has_case_in_council(id));
create policy class_council_called on class_council for insert to gilde_app
  with check (has_role(organisation_id, 'director') and organisation_of_class(class_id) = organisation_id);
-- a council that decided about a pupil stands for them with its name
create policy class_of_council on class for select to gilde_app using (exists (select from class_council c where c.class_id = class.id));

alter table council_member enable row level security;
create policy council_member_seen on council_member for select to gilde_app using (sits_on_council(council_id) or chairs_council(council_id) or has_case_in_council(council_id));
create policy council_member_asked on council_member for insert to gilde_app with check (chairs_council(council_id)
  and exists (select from class_council c join staff_of_school(c.organisation_id) s on s.person_id = council_member.person_id where c.id = council_id));

alter table council_case enable row level security;
create policy council_case_seen on council_case for select to gilde_app using (works_on_case(id) or chairs_council(council_id) or (is_case_of_mine(id) and is_decided(id)) or current_job() = 'council-terms');
create policy council_case_opened on council_case for insert to gilde_app with check (chairs_council(council_id)
  and exists (select from class_council c join enrolment e on e.class_id = c.class_id where c.id = council_id and e.id = enrolment_id and e.pupil_id = council_case.pupil_id and e.organisation_id = council_case.organisation_id));

alter table council_event enable row level security;
create policy council_event_worked_on on council_event for select to gilde_app using (works_on_case(case_id) or current_job() = 'council-terms');
create policy council_event_mine on council_event for select to gilde_app using (is_case_of_mine(case_id) and is_settled(case_id, seq));
create policy council_event_after on council_event for select to gilde_app using (is_case_of_mine(case_id) and is_decided(case_id) and kind not in ('proposed', 'advice-asked', 'advice-given'));
create policy council_event_added on council_event for insert to gilde_app
  with check (by_id is not distinct from current_person() and may_add_council_event(case_id, kind));

alter table council_letter enable row level security;
create policy council_letter_seen on council_letter for select to gilde_app using (is_case_of_mine(case_id) or works_on_case(case_id));
create policy council_letter_sent on council_letter for insert to gilde_app with check (chairs_council(council_of_case(case_id)));

-- The certificate itself is given by the chair or the director, for a case of a council of theirs; an earlier one is kept and marked.
create policy orientation_certificate_given on orientation_certificate for insert to gilde_app with check (decided_by = current_person()
  and exists (select from council_case c where c.enrolment_id = orientation_certificate.enrolment_id and c.pupil_id = orientation_certificate.pupil_id
    and c.organisation_id = orientation_certificate.organisation_id and chairs_council(c.council_id)));
create policy orientation_certificate_replaced on orientation_certificate for update to gilde_app
  using (exists (select from council_case c where c.enrolment_id = orientation_certificate.enrolment_id and chairs_council(c.council_id)))
  with check (status = 'replaced');

-- A council's member works with the school record of the pupils whom it is about, also without teaching the class.
create function sits_about(pupil uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_case c join council_member m using (council_id) where c.pupil_id = pupil and m.person_id = current_person()) $$;
revoke execute on function sits_about from public;
grant execute on function sits_about to gilde_app;
create or replace function reads_school_record(pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select pupil = current_person() or is_guardian_of(pupil) or teaches(pupil) or sits_about(pupil)
      or has_role(organisation, 'director') or has_role(organisation, 'counsellor') or has_role(organisation, 'administrator') $$;
create policy person_of_council on person for select to gilde_app using (sits_about(id));

grant select, insert on class_council, council_member, council_case, council_event, council_letter to gilde_app;
grant insert on orientation_certificate to gilde_app;
grant update (status) on orientation_certificate to gilde_app;

-- Who sits on the council takes decisions about its pupils, also without teaching the class.
create or replace function decides_about(pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select (exists (select from person p where p.id = pupil and p.organisation_id = organisation)
       or exists (select from enrolment e where e.pupil_id = pupil and e.organisation_id = organisation))
     and (sits_about(pupil) or teaches(pupil) and has_role(organisation, 'teacher') or has_role(organisation, 'director') or has_role(organisation, 'counsellor') or has_role(organisation, 'coordinator')) $$;
