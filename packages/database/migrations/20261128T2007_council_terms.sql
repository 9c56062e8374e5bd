-- What somebody has to do, or can do, by a day in a case of a class council. Computed from the case after every event, so that a person's
-- own page and its count need not fold all cases; the job sets it right every hour and reminds.
create table council_term (
  case_id     uuid not null references council_case on delete cascade,
  kind        text not null check (kind in ('propose', 'confirm', 'give-advice', 'ask-talk', 'hold-talk', 'meet-again', 'lodge-appeal', 'answer-appeal', 'ask-repeat', 'advise-repeat', 'decide-repeat')),
  until       date not null,
  reminded_at timestamptz,
  primary key (case_id, kind)
);

-- Whose turn it is.
create function is_council_term_of_mine(wanted uuid, term text) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
  select exists (select from council_case c where c.id = wanted and case
    when term = 'propose' then sits_on_council(c.council_id)
    when term in ('meet-again') then sits_on_council(c.council_id) or chairs_council(c.council_id)
    when term in ('confirm', 'hold-talk', 'decide-repeat') then chairs_council(c.council_id)
    when term = 'answer-appeal' then has_role(c.organisation_id, 'director')
    when term in ('give-advice', 'advise-repeat') then has_role(c.organisation_id, 'counsellor')
    when term in ('ask-talk', 'lodge-appeal', 'ask-repeat') then is_case_of_mine(wanted) and is_decided(wanted)
    else false end) $$;

-- Written after every event by who added it, and by the job.
create function set_council_terms(wanted uuid, terms jsonb) returns void volatile security definer set search_path = public, pg_temp language plpgsql as $$
begin
  if not (works_on_case(wanted) or is_case_of_mine(wanted) or current_job() = 'council-terms') then
    raise insufficient_privilege;
  end if;
  delete from council_term t where t.case_id = wanted and not exists (select from jsonb_to_recordset(terms) as n (kind text, until date) where n.kind = t.kind);
  insert into council_term as t (case_id, kind, until) select wanted, n.kind, n.until from jsonb_to_recordset(terms) as n (kind text, until date)
    on conflict (case_id, kind) do update set until = excluded.until, reminded_at = case when t.until = excluded.until then t.reminded_at end
    where t.until <> excluded.until;
end $$;
revoke execute on function is_council_term_of_mine, set_council_terms from public;
grant execute on function is_council_term_of_mine, set_council_terms to gilde_app;

alter table council_term enable row level security;
create policy council_term_mine on council_term for select to gilde_app using (is_council_term_of_mine(case_id, kind) or current_job() = 'council-terms');
create policy council_term_reminded on council_term for update to gilde_app using (current_job() = 'council-terms') with check (current_job() = 'council-terms');
grant select on council_term to gilde_app;
grant update (reminded_at) on council_term to gilde_app;
-- The job counts from the day of the council.
create policy class_council_watched on class_council for select to gilde_app using (current_job() = 'council-terms');
