-- Which counsellor of the guidance centre guides which class. Who guides nobody of a pupil's classes reads nothing of that pupil's school
-- record, unless a council or the family asked for the centre's advice: docs/decisions/019.
create table class_counsellor (
  class_id        uuid not null references class on delete cascade,
  person_id       uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation,
  since           date not null,
  primary key (class_id, person_id)
);
create index class_counsellor_person on class_counsellor (person_id);

create function guides_class(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from class_counsellor g where g.class_id = wanted and g.person_id = current_person() and has_role(g.organisation_id, 'counsellor')) $$;
create function guides(pupil uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from class_member m where m.person_id = pupil and guides_class(m.class_id)) $$;
-- The centre was asked for its advice about this pupil.
create function is_asked_about(pupil uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_case c join council_event e on e.case_id = c.id
    where c.pupil_id = pupil and e.kind in ('advice-asked', 'repeat-asked') and has_role(c.organisation_id, 'counsellor')) $$;
create function is_counsellor_of(person uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from role_assignment r where r.person_id = person and r.organisation_id = organisation and r.role = 'counsellor') $$;
revoke execute on function guides_class, guides, is_asked_about, is_counsellor_of from public;
grant execute on function guides_class, guides, is_asked_about, is_counsellor_of to gilde_app;

alter table class_counsellor enable row level security;
create policy class_counsellor_seen on class_counsellor for select to gilde_app
  using (person_id = current_person() or is_in_class(class_id) or teaches_class(class_id) or has_role(organisation_id, 'director'));
create policy class_counsellor_set on class_counsellor for insert to gilde_app with check (has_role(organisation_id, 'director')
  and organisation_of_class(class_id) = organisation_id and is_counsellor_of(person_id, organisation_id));
create policy class_counsellor_ended on class_counsellor for delete to gilde_app using (has_role(organisation_id, 'director'));
grant select, insert, delete on class_counsellor to gilde_app;

create policy class_guided on class for select to gilde_app using (guides_class(id));
create policy class_member_guided on class_member for select to gilde_app using (guides_class(class_id));
create policy person_guided on person for select to gilde_app using (guides(id));

create or replace function reads_school_record(pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select pupil = current_person() or is_guardian_of(pupil) or teaches(pupil) or sits_about(pupil) or guides(pupil) or is_asked_about(pupil)
      or has_role(organisation, 'director') or has_role(organisation, 'administrator') $$;
-- The names of a school's pupils, without their record: a counsellor must be able to find who was not reached.
comment on function keeps_record_of is 'Whose name the director and the guidance centre of a school may read';
