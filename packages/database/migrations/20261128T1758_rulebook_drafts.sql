-- The cases that a version passes are part of it. A draft is what somebody typed, kept before it is checked, so that nothing
-- is lost and others can look at what a change would do.

alter table rulebook_version add column cases jsonb not null default '[]' check (jsonb_typeof(cases) = 'array');

create table rulebook_draft (
  id         uuid primary key,
  book       text not null,
  based_on   uuid not null references rulebook_version,
  content    text not null check (length(content) <= 2000000),
  cases      text not null check (length(cases) <= 2000000),
  created_by uuid references person on delete set null,
  created_at timestamptz not null
);

-- Who may try a rewritten rulebook: who publishes, and analysts.
create function drafts_rules() returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select publishes_rules() or exists (select from role_assignment r where r.person_id = current_person() and r.role = 'analyst') $$;
revoke execute on function drafts_rules from public;
grant execute on function drafts_rules to gilde_app;

alter table rulebook_draft enable row level security;
create policy rulebook_draft_seen on rulebook_draft for select to gilde_app using (drafts_rules());
create policy rulebook_draft_kept on rulebook_draft for insert to gilde_app with check (created_by = current_person() and drafts_rules());
grant select, insert on rulebook_draft to gilde_app;
