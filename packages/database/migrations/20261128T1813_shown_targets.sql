-- The targets that pupils show to the person asking, with the pupil's name: as long as they are shown, and as long as that
-- person teaches, guards or counsels the pupil.
create function targets_shown_to_me() returns table (pupil_id uuid, organisation_id uuid, pupil_name text, target text, chosen_at timestamptz)
  stable security definer set search_path = public, pg_temp language sql as $$
  select t.pupil_id, t.organisation_id, trim(p.given_name || ' ' || p.family_name), t.target, t.chosen_at
  from pupil_target t join person p on p.id = t.pupil_id
  where t.pupil_id <> current_person() and is_shown_targets_of(t.pupil_id)
  order by p.given_name, p.family_name, t.chosen_at $$;
revoke execute on function targets_shown_to_me from public;
grant execute on function targets_shown_to_me to gilde_app;
