-- A sitting is a sequence of events; everything else about it can be computed from them again. A report is kept
-- with the versions of all that it was made from. Both belong to the pupil, or to a visitor's token.

create table sitting (
  id              uuid primary key,
  organisation_id uuid references organisation,
  owner_id        uuid references person on delete cascade,
  visitor_hash    text,
  battery_id      text not null,
  battery_version text not null,
  seed            integer not null,
  status          text not null default 'in-progress' check (status in ('in-progress', 'finished', 'superseded')),
  last_seq        integer not null default 0 check (last_seq >= 0),
  -- how far, in tests; what a teacher of the class may see without seeing an answer
  tests_done      integer not null default 0,
  tests_in_all    integer not null,
  current_test    text,
  started_at      timestamptz not null,
  last_event_at   timestamptz not null,
  finished_at     timestamptz,
  -- a visitor's sitting goes away by itself
  expires_at      timestamptz,
  check ((owner_id is null) <> (visitor_hash is null)),
  check ((visitor_hash is null) = (expires_at is null)),
  check ((owner_id is null) = (organisation_id is null))
);
create index sitting_owner on sitting (owner_id) where owner_id is not null;
create index sitting_visitor on sitting (visitor_hash) where visitor_hash is not null;
create index sitting_expiry on sitting (expires_at) where expires_at is not null;

create table sitting_event (
  sitting_id uuid not null references sitting on delete cascade,
  seq        integer not null check (seq > 0),
  -- made in the browser: an answer that arrives again is found by it
  answer_id  uuid,
  event      jsonb not null,
  at         timestamptz not null,
  primary key (sitting_id, seq)
);
create unique index sitting_event_answer on sitting_event (sitting_id, answer_id) where answer_id is not null;

create table report (
  id              uuid primary key,
  organisation_id uuid references organisation,
  owner_id        uuid references person on delete cascade,
  sitting_id      uuid not null references sitting on delete cascade,
  sitting_seq     integer not null,
  visitor_hash    text,
  model           jsonb not null,
  created_at      timestamptz not null,
  check ((owner_id is null) <> (visitor_hash is null)),
  unique (sitting_id, sitting_seq)
);
create index report_owner on report (owner_id) where owner_id is not null;

create table report_share (
  report_id  uuid not null references report on delete cascade,
  person_id  uuid not null references person on delete cascade,
  shared_at  timestamptz not null,
  revoked_at timestamptz,
  primary key (report_id, person_id, shared_at)
);
create index report_share_person on report_share (person_id) where revoked_at is null;

create function owns_sitting(wanted uuid) returns boolean stable security definer set search_path = public language sql as $$
  select exists (select from sitting s where s.id = wanted
    and (s.owner_id = current_person() or s.visitor_hash = current_visitor())) $$;
create function owns_report(wanted uuid) returns boolean stable security definer set search_path = public language sql as $$
  select exists (select from report r where r.id = wanted and r.owner_id = current_person()) $$;
create function report_is_shared_with_me(wanted uuid) returns boolean stable security definer set search_path = public language sql as $$
  select exists (select from report_share s where s.report_id = wanted and s.person_id = current_person() and s.revoked_at is null) $$;
revoke execute on function owns_sitting, owns_report, report_is_shared_with_me from public;
grant execute on function owns_sitting, owns_report, report_is_shared_with_me to gilde_app;

alter table sitting enable row level security;
create policy sitting_own on sitting for all to gilde_app
  using (owner_id = current_person() or visitor_hash = current_visitor())
  with check (owner_id = current_person() or visitor_hash = current_visitor());
-- how far, not what: the answers are in sitting_event, which no teacher reads
create policy sitting_progress on sitting for select to gilde_app using (owner_id is not null and teaches(owner_id));
create policy sitting_expired on sitting for delete to gilde_app using (current_job() = 'retention' and expires_at < now());
create policy sitting_expired_seen on sitting for select to gilde_app using (current_job() = 'retention' and expires_at < now());

alter table sitting_event enable row level security;
create policy sitting_event_own on sitting_event for select to gilde_app using (owns_sitting(sitting_id));
create policy sitting_event_added on sitting_event for insert to gilde_app with check (owns_sitting(sitting_id));

alter table report enable row level security;
create policy report_own on report for select to gilde_app using (owner_id = current_person() or visitor_hash = current_visitor());
create policy report_made on report for insert to gilde_app with check (owns_sitting(sitting_id));
create policy report_shared on report for select to gilde_app using (report_is_shared_with_me(id));

alter table report_share enable row level security;
create policy share_own on report_share for select to gilde_app using (owns_report(report_id) or person_id = current_person());
create policy share_made on report_share for insert to gilde_app with check (owns_report(report_id) and may_be_told(person_id));
create policy share_revoked on report_share for update to gilde_app using (owns_report(report_id)) with check (owns_report(report_id));

grant select, insert, delete on sitting to gilde_app;
grant update (status, last_seq, tests_done, current_test, last_event_at, finished_at, expires_at) on sitting to gilde_app;
grant select, insert on sitting_event, report, report_share to gilde_app;
grant update (revoked_at) on report_share to gilde_app;

-- Who may be told of a report, with the reason, for the pupil's own list.
create function people_to_tell() returns table (person_id uuid, given_name text, family_name text, relation text)
  stable security definer set search_path = public language sql as $$
  select p.id, p.given_name, p.family_name, min(r.relation) from (
    select t.person_id, 'teacher' as relation from class_member m join class_teacher t using (class_id) where m.person_id = current_person()
    union all select g.guardian_id, 'guardian' from guardian_link g where g.pupil_id = current_person()
    union all select r.person_id, 'counsellor' from role_assignment r join person me on me.id = current_person() and me.organisation_id = r.organisation_id where r.role = 'counsellor'
  ) r join person p on p.id = r.person_id group by p.id, p.given_name, p.family_name $$;
revoke execute on function people_to_tell from public;
grant execute on function people_to_tell to gilde_app;

-- What of a report was seen, by whom: the pupil reads it from the audit events about themself (policy audit_own), but the
-- name of who looked stands in another's row; this tells it for one's own reports only.
create function report_viewers(wanted uuid) returns table (at timestamptz, person_id uuid, given_name text, family_name text)
  stable security definer set search_path = public language sql as $$
  select e.at, p.id, p.given_name, p.family_name from audit_event e join person p on p.id = e.actor_id
  where e.entity_id = wanted and e.action = 'report.viewed' and owns_report(wanted) order by e.id desc $$;
revoke execute on function report_viewers from public;
grant execute on function report_viewers to gilde_app;
