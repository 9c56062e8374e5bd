-- A door map is drawn from the school record: whoever works with that record may open it, the administrator aside. A counsellor
-- knows the names of a whole school, and the record only of whom they guide or are asked about.
create or replace function may_guide(pupil uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select is_guardian_of(pupil) or teaches(pupil) or guides(pupil) or is_asked_about(pupil)
      or exists (select from enrolment e where e.pupil_id = pupil and has_role(e.organisation_id, 'director')) $$;
