-- Who there is, who may do what, and what was done. The application role owns nothing: every row it sees or
-- writes passes a policy. Lookups that must happen before anyone is known (sign-in) are functions of the owner.

do $$ begin
  if not exists (select from pg_roles where rolname = 'gilde_app') then create role gilde_app nologin; end if;
end $$;
do $$ begin execute format('grant gilde_app to %I', current_user); exception when others then null; end $$;
revoke create on schema public from public;
grant usage on schema public to gilde_app;

create table organisation (
  id         uuid primary key,
  kind       text not null check (kind in ('school', 'talent-centre', 'platform')),
  name       text not null check (name <> ''),
  synthetic  boolean not null default false,
  created_at timestamptz not null default now()
);

create table person (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  given_name      text not null check (given_name <> ''),
  family_name     text not null,
  birth_year      integer check (birth_year between 1900 and 2100),
  municipality    text,
  synthetic       boolean not null default false,
  created_at      timestamptz not null default now()
);
create index person_organisation on person (organisation_id);

create table role_assignment (
  organisation_id uuid not null references organisation,
  person_id       uuid not null references person on delete cascade,
  role            text not null check (role in ('pupil', 'guardian', 'teacher', 'counsellor', 'coordinator', 'director', 'mentor', 'analyst', 'administrator')),
  primary key (organisation_id, person_id, role)
);
create index role_assignment_person on role_assignment (person_id);

create table class (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  name            text not null check (name <> ''),
  school_year     text not null check (school_year ~ '^\d{4}-\d{4}$'),
  code            text not null unique check (code ~ '^[A-Z0-9]{4,8}$')
);
create table class_member (
  class_id  uuid not null references class on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (class_id, person_id)
);
create index class_member_person on class_member (person_id);
create table class_teacher (
  class_id  uuid not null references class on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (class_id, person_id)
);
create index class_teacher_person on class_teacher (person_id);
create table guardian_link (
  guardian_id uuid not null references person on delete cascade,
  pupil_id    uuid not null references person on delete cascade,
  primary key (guardian_id, pupil_id)
);
create index guardian_link_pupil on guardian_link (pupil_id);

create table staff_credential (
  person_id     uuid primary key references person on delete cascade,
  email         text not null unique check (email = lower(email) and email like '%_@_%'),
  password_hash text not null
);
create table pupil_credential (
  person_id uuid primary key references person on delete cascade,
  -- keyed hash of class code and personal code: useless without the server's secret
  code_hash text not null unique
);
create table sign_in_session (
  token_hash text primary key,
  person_id  uuid not null references person on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sign_in_session_person on sign_in_session (person_id);

create table audit_event (
  id              bigint generated always as identity primary key,
  at              timestamptz not null default now(),
  organisation_id uuid,
  actor_kind      text not null check (actor_kind in ('person', 'visitor', 'system')),
  actor_id        uuid,
  action          text not null,
  subject_id      uuid,
  entity_id       uuid,
  detail          jsonb not null default '{}'
);
create index audit_event_subject on audit_event (subject_id, id) where subject_id is not null;
create index audit_event_entity on audit_event (entity_id, id) where entity_id is not null;

-- Tries per key and window; nothing is lost when it is emptied.
create unlogged table rate_limit (
  key          text not null,
  window_start timestamptz not null,
  tries        integer not null,
  primary key (key, window_start)
);

-- Who is asking, as set for one transaction.
create function current_person() returns uuid stable parallel safe language sql
  as $$ select nullif(current_setting('gilde.person', true), '')::uuid $$;
create function current_visitor() returns text stable parallel safe language sql
  as $$ select nullif(current_setting('gilde.visitor', true), '') $$;
create function current_job() returns text stable parallel safe language sql
  as $$ select nullif(current_setting('gilde.system', true), '') $$;

-- What the policies ask. Functions of the owner, so that a policy on one table need not open another.
create function teaches(pupil uuid) returns boolean stable security definer set search_path = public language sql as $$
  select exists (select from class_member m join class_teacher t using (class_id)
    where m.person_id = pupil and t.person_id = current_person()) $$;
create function is_guardian_of(pupil uuid) returns boolean stable security definer set search_path = public language sql as $$
  select exists (select from guardian_link g where g.pupil_id = pupil and g.guardian_id = current_person()) $$;
create function has_role(organisation uuid, wanted text) returns boolean stable security definer set search_path = public language sql as $$
  select exists (select from role_assignment r
    where r.person_id = current_person() and r.organisation_id = organisation and r.role = wanted) $$;
create function is_in_class(wanted uuid) returns boolean stable security definer set search_path = public language sql as $$
  select exists (select from class_member m where m.class_id = wanted and m.person_id = current_person()) $$;
create function teaches_class(wanted uuid) returns boolean stable security definer set search_path = public language sql as $$
  select exists (select from class_teacher t where t.class_id = wanted and t.person_id = current_person()) $$;
-- Someone whom the person asking may share with: a teacher of one's class, a counsellor of one's organisation, one's guardian.
create function may_be_told(other uuid) returns boolean stable security definer set search_path = public language sql as $$
  select exists (select from class_member m join class_teacher t using (class_id) where m.person_id = current_person() and t.person_id = other)
      or exists (select from guardian_link g where g.pupil_id = current_person() and g.guardian_id = other)
      or exists (select from role_assignment r join person me on me.id = current_person() and me.organisation_id = r.organisation_id
           where r.person_id = other and r.role = 'counsellor') $$;

alter table organisation enable row level security;
create policy organisation_names on organisation for select to gilde_app using (current_person() is not null or current_job() is not null);

alter table person enable row level security;
create policy person_self on person for select to gilde_app using (id = current_person());
create policy person_pupil_of_teacher on person for select to gilde_app using (teaches(id));
create policy person_child on person for select to gilde_app using (is_guardian_of(id));
create policy person_may_be_told on person for select to gilde_app using (may_be_told(id));
create policy person_administered on person for select to gilde_app using (has_role(organisation_id, 'administrator'));

alter table role_assignment enable row level security;
create policy role_own on role_assignment for select to gilde_app using (person_id = current_person() or may_be_told(person_id) or has_role(organisation_id, 'administrator'));

alter table class enable row level security;
create policy class_seen on class for select to gilde_app
  using (teaches_class(id) or is_in_class(id) or has_role(organisation_id, 'director') or has_role(organisation_id, 'coordinator') or has_role(organisation_id, 'administrator'));
alter table class_member enable row level security;
create policy class_member_seen on class_member for select to gilde_app using (person_id = current_person() or teaches_class(class_id));
alter table class_teacher enable row level security;
create policy class_teacher_seen on class_teacher for select to gilde_app using (person_id = current_person() or is_in_class(class_id) or teaches_class(class_id));
alter table guardian_link enable row level security;
create policy guardian_link_own on guardian_link for select to gilde_app using (guardian_id = current_person() or pupil_id = current_person());

-- Nobody reads credentials or sessions through the application role: only the functions below do.
alter table staff_credential enable row level security;
alter table pupil_credential enable row level security;
alter table sign_in_session enable row level security;

alter table audit_event enable row level security;
create policy audit_written on audit_event for insert to gilde_app
  with check (actor_id is not distinct from current_person());
create policy audit_own on audit_event for select to gilde_app
  using (subject_id = current_person() or actor_id = current_person() or has_role(organisation_id, 'administrator'));

grant select on organisation, person, role_assignment, class, class_member, class_teacher, guardian_link to gilde_app;
grant select, insert on audit_event to gilde_app;

-- Sign-in.
create function find_staff_credential(wanted text) returns table (person_id uuid, password_hash text)
  stable security definer set search_path = public language sql
  as $$ select c.person_id, c.password_hash from staff_credential c where c.email = lower(wanted) $$;
create function find_pupil_credential(wanted text) returns table (person_id uuid)
  stable security definer set search_path = public language sql
  as $$ select c.person_id from pupil_credential c where c.code_hash = wanted $$;
create function class_code_exists(wanted text) returns boolean
  stable security definer set search_path = public language sql
  as $$ select exists (select from class where code = wanted) $$;
create function open_session(hash text, who uuid, opened timestamptz, until timestamptz) returns void
  security definer set search_path = public language sql
  as $$ insert into sign_in_session values (hash, who, opened, until) $$;
create function find_session(hash text, moment timestamptz)
  returns table (person_id uuid, organisation_id uuid, given_name text, family_name text, roles text[])
  stable security definer set search_path = public language sql as $$
  select p.id, p.organisation_id, p.given_name, p.family_name,
         array(select r.role from role_assignment r where r.person_id = p.id order by 1)
  from sign_in_session s join person p on p.id = s.person_id where s.token_hash = hash and s.expires_at > moment $$;
create function close_session(hash text) returns void
  security definer set search_path = public language sql as $$ delete from sign_in_session where token_hash = hash $$;
-- Counts one more try and says how many there were in this window.
create function count_try(wanted text, start timestamptz) returns integer
  security definer set search_path = public language sql as $$
  insert into rate_limit as r values (wanted, start, 1)
  on conflict (key, window_start) do update set tries = r.tries + 1 returning tries $$;

revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to gilde_app;
