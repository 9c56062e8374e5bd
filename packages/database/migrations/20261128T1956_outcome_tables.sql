-- Tables of school leavers are proposed, looked at, put in force by a named person and rolled back; none is lost.
alter table outcome_source
  add column state text not null default 'in-force' check (state in ('proposed', 'in-force', 'replaced', 'withdrawn')),
  add column proposed_by uuid references person on delete set null,
  add column proposed_by_name text not null default 'Operator' check (proposed_by_name <> ''),
  add column decided_by uuid references person on delete set null,
  add column decided_by_name text,
  add column decided_at timestamptz,
  -- lines of the table that could not be used, as they were told
  add column problems jsonb not null default '[]' check (jsonb_typeof(problems) = 'array');
alter table outcome_source drop constraint outcome_source_publisher_name_cohort_key;
create unique index outcome_source_in_force on outcome_source (publisher, name, cohort) where state = 'in-force';

-- Of a few school leavers nothing is shown, so nothing is kept either.
alter table outcome_figure
  add column suppressed boolean not null default false,
  alter column share drop not null,
  add check (suppressed = (share is null)),
  add check (not suppressed or (total is null and counted is null));

-- Who puts tables in force: the administrators of the platform. Analysts propose too.
create function publishes_outcomes() returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from role_assignment r join organisation o on o.id = r.organisation_id
    where r.person_id = current_person() and r.role = 'administrator' and o.kind = 'platform') $$;
create function proposes_outcomes() returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select publishes_outcomes() or exists (select from role_assignment r where r.person_id = current_person() and r.role = 'analyst') $$;
revoke execute on function publishes_outcomes, proposes_outcomes from public;
grant execute on function publishes_outcomes, proposes_outcomes to gilde_app;

drop policy outcome_source_public on outcome_source;
create policy outcome_source_seen on outcome_source for select to gilde_app using (state = 'in-force' or proposes_outcomes());
create policy outcome_source_proposed on outcome_source for insert to gilde_app
  with check (state = 'proposed' and proposed_by = current_person() and decided_by is null and proposes_outcomes());
create policy outcome_source_decided on outcome_source for update to gilde_app
  using (publishes_outcomes()) with check (decided_by = current_person() and state <> 'proposed');
create policy outcome_source_dropped on outcome_source for delete to gilde_app
  using (state = 'proposed' and (proposed_by = current_person() or publishes_outcomes()));
grant insert, delete on outcome_source to gilde_app;
grant update (state, decided_by, decided_by_name, decided_at) on outcome_source to gilde_app;

drop policy outcome_figure_public on outcome_figure;
create policy outcome_figure_seen on outcome_figure for select to gilde_app using (exists (select from outcome_source s where s.id = source_id));
create policy outcome_figure_proposed on outcome_figure for insert to gilde_app
  with check (exists (select from outcome_source s where s.id = source_id and s.state = 'proposed' and s.proposed_by = current_person()));
grant insert on outcome_figure to gilde_app;
