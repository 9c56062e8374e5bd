-- After a B: whether the year may be done once more is a question of the family, with the advice of the guidance centre and an
-- answer of the council. It runs beside the case and stands in the same row of events.
alter table council_event drop constraint council_event_kind_check;
alter table council_event add constraint council_event_kind_check check (kind in (
  'proposed', 'advice-asked', 'advice-given', 'confirmed', 'talk-asked', 'talk-held', 'appeal-lodged', 'appeal-decided', 'reminded', 'term-ended',
  'repeat-asked', 'repeat-advised', 'repeat-decided'));

create or replace function works_on_case(wanted uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_case c where c.id = wanted and (sits_on_council(c.council_id) or chairs_council(c.council_id)
    or (has_role(c.organisation_id, 'counsellor') and exists (select from council_event e where e.case_id = wanted and e.kind in ('advice-asked', 'repeat-asked'))))) $$;
create or replace function may_add_council_event(wanted uuid, event text) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_case c where c.id = wanted and case
    when event in ('proposed', 'advice-asked') then sits_on_council(c.council_id)
    when event in ('advice-given', 'repeat-advised') then has_role(c.organisation_id, 'counsellor')
    when event in ('confirmed', 'talk-held', 'repeat-decided') then chairs_council(c.council_id)
    when event = 'appeal-decided' then has_role(c.organisation_id, 'director')
    when event in ('talk-asked', 'appeal-lodged', 'repeat-asked') then is_guardian_of(c.pupil_id) or (c.pupil_id = current_person() and is_of_age(c.pupil_id))
    when event in ('reminded', 'term-ended') then current_job() = 'council-terms'
    else false end) $$;

-- The other pupils of the same year of the school in that school year, and how many of them hold a B now: two sums, for who works
-- on the case and for the family once it is decided.
create function certificates_beside(wanted uuid) returns table (pupils integer, with_b integer) stable security definer set search_path = public, pg_temp language sql as $$
  select count(distinct e.pupil_id)::integer, count(distinct e.pupil_id) filter (where o.certificate = 'B')::integer
  from council_case c join enrolment own on own.id = c.enrolment_id
  join enrolment e on e.organisation_id = c.organisation_id and e.school_year = own.school_year and e.year = own.year and e.pupil_id <> c.pupil_id
  left join orientation_certificate o on o.enrolment_id = e.id and o.status = 'confirmed'
  where c.id = wanted and (works_on_case(wanted) or is_case_of_mine(wanted) and is_decided(wanted)) $$;

-- Of all schools and the school years before this one: where holders of a B of the same year were a year later, by what it closed. Sums
-- for who works on the case; of how many other schools they come is told, so that too few can be refused.
create function exclusion_flows(wanted uuid) returns table (closes text[], went text, pupils integer, other_schools integer) stable security definer set search_path = public, pg_temp language sql as $$
  with given as (
    select e.organisation_id <> c.organisation_id as elsewhere, e.organisation_id,
      (select coalesce(array_agg((x ->> 'kind') || ':' || (x ->> 'id') order by (x ->> 'kind') || ':' || (x ->> 'id')), '{}') from jsonb_array_elements(o.exclusions) x) as closes,
      case when next.id is null then 'not-found' when next.year = e.year then 'same-year' when next.finality is not null then next.finality else 'first-grade' end as went
    from council_case c join enrolment own on own.id = c.enrolment_id
    join enrolment e on e.year = own.year and e.school_year < own.school_year
    join orientation_certificate o on o.enrolment_id = e.id and o.status = 'confirmed' and o.certificate = 'B'
    left join lateral (select n.id, n.year, n.finality from enrolment n where n.pupil_id = e.pupil_id and left(n.school_year, 4)::int = left(e.school_year, 4)::int + 1
      order by n.from_date desc limit 1) next on true
    where c.id = wanted and works_on_case(wanted))
  select g.closes, g.went, count(*)::integer, (select count(distinct s.organisation_id)::integer from given s where s.elsewhere) from given g group by g.closes, g.went $$;
revoke execute on function certificates_beside, exclusion_flows from public;
grant execute on function certificates_beside, exclusion_flows to gilde_app;

-- Who sits on the council takes decisions about its pupils, also without teaching the class; the definition of before had left that out.
create or replace function decides_about(pupil uuid, organisation uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select (exists (select from person p where p.id = pupil and p.organisation_id = organisation)
       or exists (select from enrolment e where e.pupil_id = pupil and e.organisation_id = organisation)
       or exists (select from entry_request q where q.pupil_id = pupil and q.organisation_id = organisation and q.status <> 'withdrawn'))
     and (sits_about(pupil) or teaches(pupil) and has_role(organisation, 'teacher') or has_role(organisation, 'director') or has_role(organisation, 'counsellor') or has_role(organisation, 'coordinator')) $$;
