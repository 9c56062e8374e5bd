-- What the first policies still let through, found by attacking them (row-policies.test.ts).

-- A report is of its sitting: same owner or visitor, same organisation.
drop policy report_made on report;
create policy report_made on report for insert to gilde_app with check (
  owns_sitting(sitting_id) and exists (select from sitting s where s.id = report.sitting_id
    and s.owner_id is not distinct from report.owner_id
    and s.visitor_hash is not distinct from report.visitor_hash
    and s.organisation_id is not distinct from report.organisation_id));

-- A school record is begun by a pupil of that school and goes by the school's procedure; a visitor may erase at once.
drop policy sitting_own on sitting;
create policy sitting_own on sitting for select to gilde_app using (owner_id = current_person() or visitor_hash = current_visitor());
create policy sitting_begun on sitting for insert to gilde_app
  with check ((owner_id = current_person() and has_role(organisation_id, 'pupil')) or visitor_hash = current_visitor());
create policy sitting_moved on sitting for update to gilde_app
  using (owner_id = current_person() or visitor_hash = current_visitor())
  with check (owner_id = current_person() or visitor_hash = current_visitor());
create policy sitting_erased on sitting for delete to gilde_app using (visitor_hash = current_visitor());

-- Who writes in the audit is who they say they are; a visitor has nothing to tell about a person.
drop policy audit_written on audit_event;
create policy audit_written on audit_event for insert to gilde_app with check (case actor_kind
  when 'person' then actor_id = current_person()
  when 'visitor' then actor_id is null and subject_id is null and current_person() is null and current_job() is null
  when 'system' then actor_id is null and current_job() is not null end);

-- A share holds as long as the tie that it rests on: whoever no longer teaches, guards or counsels the pupil reads no more.
create or replace function report_is_shared_with_me(wanted uuid) returns boolean stable security definer set search_path = public language sql as $$
  select exists (select from report_share s join report r on r.id = s.report_id join person p on p.id = r.owner_id
    where s.report_id = wanted and s.person_id = current_person() and s.revoked_at is null
      and (teaches(p.id) or is_guardian_of(p.id) or has_role(p.organisation_id, 'counsellor'))) $$;

-- A session is opened by the person whose it is.
create or replace function open_session(hash text, who uuid, opened timestamptz, until timestamptz) returns void
  security definer set search_path = public language plpgsql as $$
begin
  if who is distinct from current_person() then raise exception 'A session is opened by the person who signs in'; end if;
  insert into sign_in_session values (hash, who, opened, until);
end $$;

-- Sessions that ended and tries (with an address or e-mail in their key) of windows that are over.
create function forget_what_is_over(moment timestamptz) returns void
  security definer set search_path = public language plpgsql as $$
begin
  if current_job() is distinct from 'retention' then raise exception 'Only the retention job forgets'; end if;
  delete from sign_in_session where expires_at < moment;
  delete from rate_limit where window_start < moment - interval '1 day';
end $$;
revoke execute on function forget_what_is_over from public;
grant execute on function forget_what_is_over to gilde_app;

-- Without pg_temp at the end it is searched first: a temporary table could stand in for the one that a policy asks.
do $$
declare
  wanted regprocedure;
begin
  for wanted in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and p.prosecdef loop
    execute format('alter function %s set search_path = public, pg_temp', wanted);
  end loop;
end $$;
