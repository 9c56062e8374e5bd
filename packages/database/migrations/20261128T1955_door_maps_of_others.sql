-- A parent, a teacher of the class and the guidance and director of the school look at a pupil's door map; the pupil reads who did.
create function may_guide(pupil uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select is_guardian_of(pupil) or teaches(pupil) or keeps_record_of(pupil) $$;

-- Who looked at the own door map or targets, each person once a day: names the pupil could not read otherwise.
create function door_viewers() returns table (viewed_on date, name text, what text) stable security definer set search_path = public, pg_temp language sql as $$
  select (e.at at time zone 'Europe/Brussels')::date, trim(p.given_name || ' ' || p.family_name), e.action
  from audit_event e join person p on p.id = e.actor_id
  where e.subject_id = current_person() and e.actor_kind = 'person' and e.actor_id <> current_person() and e.action in ('doors.viewed', 'targets.viewed')
  group by 1, 2, 3 order by 1 desc, 2, 3 $$;

revoke execute on function may_guide, door_viewers from public;
grant execute on function may_guide, door_viewers to gilde_app;
