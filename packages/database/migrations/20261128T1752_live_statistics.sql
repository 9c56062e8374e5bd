-- What the answers of this installation say about its tests, without anybody's answers: one job adds up, everybody reads sums.

-- Background that only sums may use (is a question equally hard for girls and boys?). No policy and no grant: nobody reads or writes
-- it through the application; the one function below hands it to the one job, without saying whose it is.
create table aggregate_trait (
  person_id uuid not null references person on delete cascade,
  trait     text not null check (trait in ('gender', 'home-language')),
  value     text not null check (value ~ '^[a-z]+(-[a-z]+)*$'),
  primary key (person_id, trait)
);
alter table aggregate_trait enable row level security;

-- The figures as published last. Never an item by name, never a small group: see packages/use-cases/src/statistics.
create table instrument_statistics (
  instrument_id text not null,
  -- with which the sittings were given
  version       text not null,
  published_at  timestamptz not null,
  persons       integer not null check (persons > 0),
  -- made-up pupils are among them
  synthetic     boolean not null,
  statistics    jsonb not null,
  primary key (instrument_id, version)
);
alter table instrument_statistics enable row level security;
create policy statistics_public on instrument_statistics for select to gilde_app using (true);
create policy statistics_published on instrument_statistics for insert to gilde_app with check (current_job() = 'statistics');
create policy statistics_renewed on instrument_statistics for update to gilde_app using (current_job() = 'statistics') with check (current_job() = 'statistics');
grant select, insert, update on instrument_statistics to gilde_app;

-- How much there was when the job last read all answers: it reads again when there is enough more.
create table statistics_run (
  only_row   boolean primary key default true check (only_row),
  at         timestamptz not null,
  tests_done bigint not null check (tests_done >= 0)
);
alter table statistics_run enable row level security;
create policy statistics_run_of_job on statistics_run for all to gilde_app using (current_job() = 'statistics') with check (current_job() = 'statistics');
grant select, insert, update on statistics_run to gilde_app;

-- In an order that says nothing about when or by whom.
create index sitting_shuffled on sitting (md5(id::text)) where owner_id is not null;

-- Tests that pupils finished, as far as the summaries of their sittings know.
create function tests_done_by_pupils() returns bigint stable security definer set search_path = public, pg_temp language sql as $$
  select coalesce(sum(s.tests_done), 0)::bigint from sitting s where s.owner_id is not null and current_job() = 'statistics' $$;

-- Answers for sums: of pupils only (anybody may answer as a visitor, and so could push or unpick a sum), without person, name, school,
-- place or moment. Nobody but the job gets a row.
create function answers_for_statistics(after text, most integer)
  returns table (place text, battery_id text, battery_version text, seed integer, taken_on date, birth_year integer, synthetic boolean, traits jsonb, events jsonb)
  stable security definer set search_path = public, pg_temp language sql as $$
  select md5(s.id::text), s.battery_id, s.battery_version, s.seed, s.started_at::date, p.birth_year, p.synthetic,
    coalesce((select jsonb_object_agg(t.trait, t.value) from aggregate_trait t where t.person_id = p.id), '{}'),
    coalesce((select jsonb_agg(e.event order by e.seq) from sitting_event e where e.sitting_id = s.id and e.seq <= s.last_seq), '[]')
  from sitting s join person p on p.id = s.owner_id
  where current_job() = 'statistics' and s.owner_id is not null and s.tests_done > 0 and md5(s.id::text) > after
  order by md5(s.id::text) limit most $$;

revoke execute on function tests_done_by_pupils, answers_for_statistics from public;
grant execute on function tests_done_by_pupils, answers_for_statistics to gilde_app;
