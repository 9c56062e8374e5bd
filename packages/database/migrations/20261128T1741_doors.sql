-- Doors: what schools say about what follows on from what, what pupils aim at, and what is known of where directions lead.

-- A school says that a direction follows on from another (adds), what to know about it (annotates), or that it does not
-- agree with the editors (contests). None of these takes a door away: a contested link stays, with the reason beside it.
create table follow_up_correction (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  -- code and grade, such as 1298-2
  from_direction  text not null check (from_direction ~ '^[0-9]+-[0-9A-Z]+$'),
  to_direction    text not null check (to_direction ~ '^[0-9]+-[0-9A-Z]+$'),
  kind            text not null check (kind in ('adds', 'annotates', 'contests')),
  reason          text not null check (char_length(reason) between 10 and 600),
  made_by         uuid references person on delete set null,
  made_by_name    text not null check (made_by_name <> ''),
  made_at         timestamptz not null,
  withdrawn_by    uuid references person on delete set null,
  withdrawn_at    timestamptz,
  check (from_direction <> to_direction),
  check ((withdrawn_at is null) or (withdrawn_at >= made_at))
);
create index follow_up_correction_pair on follow_up_correction (from_direction, to_direction);
create unique index follow_up_correction_once on follow_up_correction (organisation_id, from_direction, to_direction, kind) where withdrawn_at is null;

-- Who of a school may correct: those who know what is taught there.
create function corrects_for(organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select has_role(organisation, 'director') or has_role(organisation, 'teacher') $$;

alter table follow_up_correction enable row level security;
create policy follow_up_correction_public on follow_up_correction for select to gilde_app using (true);
create policy follow_up_correction_made on follow_up_correction for insert to gilde_app
  with check (corrects_for(organisation_id) and made_by = current_person() and withdrawn_at is null and withdrawn_by is null);
create policy follow_up_correction_withdrawn on follow_up_correction for update to gilde_app
  using (withdrawn_at is null and corrects_for(organisation_id) and (made_by = current_person() or has_role(organisation_id, 'director')))
  with check (withdrawn_by = current_person());
-- Everybody reads what was said, by which school, why and when; who said it is for that school.
grant select (id, organisation_id, from_direction, to_direction, kind, reason, made_at, withdrawn_at) on follow_up_correction to gilde_app;
grant insert on follow_up_correction to gilde_app;
grant update (withdrawn_by, withdrawn_at) on follow_up_correction to gilde_app;

create function who_corrected(correction uuid) returns table (person_id uuid, name text) stable security definer set search_path = public, pg_temp language sql as $$
  select c.made_by, c.made_by_name from follow_up_correction c
  where c.id = correction and (corrects_for(c.organisation_id) or has_role(c.organisation_id, 'administrator')) $$;
-- The name of a school that says something in public is public too.
create function correcting_school(correction uuid) returns text stable security definer set search_path = public, pg_temp language sql as $$
  select o.name from follow_up_correction c join organisation o on o.id = c.organisation_id where c.id = correction $$;

-- Where a pupil wants to go: the pupil's own, shown to whom the pupil chooses.
create table pupil_target (
  pupil_id        uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation,
  -- code and grade, or associate-degree, bachelor
  target          text not null check (target ~ '^([0-9]+-[0-9A-Z]+|associate-degree|bachelor)$'),
  chosen_at       timestamptz not null,
  primary key (pupil_id, target)
);
create table pupil_target_share (
  pupil_id  uuid not null references person on delete cascade,
  person_id uuid not null references person on delete cascade,
  shared_at timestamptz not null,
  primary key (pupil_id, person_id)
);
create index pupil_target_share_person on pupil_target_share (person_id);

create function is_shown_targets_of(pupil uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from pupil_target_share s where s.pupil_id = pupil and s.person_id = current_person())
    and (is_guardian_of(pupil) or teaches(pupil) or exists (
      select from person p where p.id = pupil and has_role(p.organisation_id, 'counsellor'))) $$;

alter table pupil_target enable row level security;
create policy pupil_target_own on pupil_target for select to gilde_app using (pupil_id = current_person() or is_shown_targets_of(pupil_id));
create policy pupil_target_chosen on pupil_target for insert to gilde_app with check (pupil_id = current_person() and has_role(organisation_id, 'pupil'));
create policy pupil_target_left on pupil_target for delete to gilde_app using (pupil_id = current_person());
grant select, insert, delete on pupil_target to gilde_app;

alter table pupil_target_share enable row level security;
create policy pupil_target_share_seen on pupil_target_share for select to gilde_app using (pupil_id = current_person() or person_id = current_person());
create policy pupil_target_share_given on pupil_target_share for insert to gilde_app with check (pupil_id = current_person() and may_be_told(person_id));
create policy pupil_target_share_taken_back on pupil_target_share for delete to gilde_app using (pupil_id = current_person());
grant select, insert, delete on pupil_target_share to gilde_app;

-- What became of those who finished a direction, from tables that an operator imports. Nothing is here until then.
create table outcome_source (
  id          uuid primary key,
  name        text not null check (name <> ''),
  publisher   text not null check (publisher <> ''),
  -- the school year in which the school leavers left
  cohort      text not null check (cohort ~ '^\d{4}-\d{4}$'),
  date        text not null check (date ~ '^\d{4}(-\d{2}){0,2}$'),
  status      text not null check (status in ('official', 'secondary', 'synthetic')),
  url         text,
  licence     text not null,
  note        text not null,
  checksum    text not null,
  imported_at timestamptz not null default now(),
  unique (publisher, name, cohort)
);
create table outcome_figure (
  source_id    uuid not null references outcome_source on delete cascade,
  -- code and grade
  direction_id text not null check (direction_id ~ '^[0-9]+-[0-9A-Z]+$'),
  measure      text not null check (measure in ('at-work-after-one-year', 'job-seeking-after-one-year', 'in-further-study')),
  -- whether these school leavers also did a seventh year; null where the source does not tell
  seventh_year boolean,
  -- school leavers that the share is of, and how many of them; null where the source gives only the share
  total        integer check (total > 0),
  counted      integer check (counted >= 0),
  share        double precision not null check (share between 0 and 1),
  check (counted is null or (total is not null and counted <= total))
);
create unique index outcome_figure_once on outcome_figure (source_id, direction_id, measure, coalesce(seventh_year::text, ''));
create index outcome_figure_direction on outcome_figure (direction_id);

do $$
declare
  wanted text;
begin
  foreach wanted in array array['outcome_source', 'outcome_figure'] loop
    execute format('alter table %I enable row level security', wanted);
    execute format('create policy %I on %I for select to gilde_app using (true)', wanted || '_public', wanted);
    execute format('grant select on %I to gilde_app', wanted);
  end loop;
end $$;

revoke execute on function corrects_for, who_corrected, correcting_school, is_shown_targets_of from public;
grant execute on function corrects_for, who_corrected, correcting_school, is_shown_targets_of to gilde_app;
