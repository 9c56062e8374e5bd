-- Which certificates were given and where their holders went a year later, in sums: of the schools that the person asking
-- directs, or of all other schools together. Never of one other school; how many they are is told, so that too few can be refused.
create function certificate_flows(elsewhere boolean) returns table (school_year text, certificate text, went text, pupils integer, schools integer)
  stable security definer set search_path = public, pg_temp language sql as $$
  with given as (
    select e.school_year, c.certificate, e.organisation_id,
      case when next.id is null then 'not-found' when next.year = e.year then 'same-year' when next.finality is not null then next.finality else 'first-grade' end as went
    from orientation_certificate c join enrolment e on e.id = c.enrolment_id
    left join lateral (select n.id, n.year, n.finality from enrolment n where n.pupil_id = e.pupil_id and left(n.school_year, 4)::int = left(e.school_year, 4)::int + 1
      order by n.from_date desc limit 1) next on true
    where c.status = 'confirmed' and exists (select from role_assignment r where r.person_id = current_person() and r.role = 'director')
      and has_role(e.organisation_id, 'director') <> elsewhere)
  select g.school_year, g.certificate, g.went, count(*)::integer, (select count(distinct o.organisation_id)::integer from given o where o.school_year = g.school_year)
  from given g group by g.school_year, g.certificate, g.went $$;
revoke execute on function certificate_flows from public;
grant execute on function certificate_flows to gilde_app;
