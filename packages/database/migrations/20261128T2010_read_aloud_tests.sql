-- Of an admission test that was read aloud the reading part measured listening: its answers say nothing about the questions as they
-- are read, so neither statistics nor a calibration count them. Which test that was is in admission_sitting, which those jobs do not read.

-- Answered to those jobs only.
create function was_read_aloud(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select current_job() in ('statistics', 'calibration') and exists (select from admission_sitting a where a.sitting_id = wanted and a.accommodations ? 'read-aloud') $$;
revoke execute on function was_read_aloud from public;
grant execute on function was_read_aloud to gilde_app;

create or replace function answers_for_statistics(after text, most integer)
  returns table (place text, battery_id text, battery_version text, seed integer, taken_on date, birth_year integer, synthetic boolean, traits jsonb, events jsonb)
  stable security definer set search_path = public, pg_temp language sql as $$
  select md5(s.id::text), s.battery_id, s.battery_version, s.seed, s.started_at::date, p.birth_year, p.synthetic,
    coalesce((select jsonb_object_agg(t.trait, t.value) from aggregate_trait t where t.person_id = p.id), '{}'),
    coalesce((select jsonb_agg(e.event order by e.seq) from sitting_event e where e.sitting_id = s.id and e.seq <= s.last_seq), '[]')
  from sitting s join person p on p.id = s.owner_id
  where current_job() = 'statistics' and s.owner_id is not null and s.tests_done > 0 and md5(s.id::text) > after and not was_read_aloud(s.id)
  order by md5(s.id::text) limit most $$;
