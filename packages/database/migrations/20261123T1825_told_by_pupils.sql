-- Only a pupil has something to tell: that a counsellor works at the school made them visible to everybody there
-- (policies.test.ts).
create or replace function may_be_told(other uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from class_member m join class_teacher t using (class_id) where m.person_id = current_person() and t.person_id = other)
      or exists (select from guardian_link g where g.pupil_id = current_person() and g.guardian_id = other)
      or exists (select from role_assignment c join role_assignment mine using (organisation_id)
           where c.person_id = other and c.role = 'counsellor' and mine.person_id = current_person() and mine.role = 'pupil') $$;
