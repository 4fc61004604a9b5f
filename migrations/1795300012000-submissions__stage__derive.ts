import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the features after submissions add to where a submission stands (DESIGN §7), and what its candidate may know of
 * them: when the judgements were revealed, who assesses, which leeruitkomsten were shown. One seal changes nothing here.
 */
export class SubmissionsStageDerive1795300012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace function app.stage_of(organisation uuid, of_submission uuid) returns table (stage text, since timestamptz)
  language sql stable security definer set search_path = '' as $$
  with latest as (
    -- an assessment that must be done again by others no longer counts: the coordinator has to appoint
    select a.* from public.assessment a where (a.organisation_id, a.submission_id) = (organisation, of_submission)
      and not exists (select from public.decision d
        where (d.organisation_id, d.assessment_id, d.send_back_kind) = (a.organisation_id, a.id, 'reassess'))
    order by a.appointed_at desc, a.id desc limit 1
  ), decided as (
    select count(distinct d.leeruitkomst) filter (where d.kind <> 'sentBack') as ended,
      count(*) filter (where d.kind <> 'sentBack' and d.announcement_id is null) as unannounced,
      max(d.decided_at) filter (where d.kind <> 'sentBack') as decided_at,
      max(d.decided_at) filter (where d.kind = 'sentBack') as sent_back_at,
      max(n.announced_at) as announced_at
    from public.assessment a
    join public.decision d on (d.organisation_id, d.assessment_id) = (a.organisation_id, a.id)
    left join public.decision_announcement n on (n.organisation_id, n.id) = (d.organisation_id, d.announcement_id)
    where (a.organisation_id, a.submission_id) = (organisation, of_submission)
  ), agenda as (
    select max(s.prepared_at) as prepared_at
    from latest a
    join public.decision_item i on (i.organisation_id, i.assessment_id) = (a.organisation_id, a.id) and i.removed_at is null
    join public.decision_session s on (s.organisation_id, s.id) = (i.organisation_id, i.session_id)
    where not exists (select from public.decision d where (d.organisation_id, d.item_id) = (i.organisation_id, i.id))
  ), known as (
    select s.state, s.submitted_at, s.admitted_at, s.returned_at, s.withdrawn_at, a.id as assessment_id, a.state as assessment_state,
      a.appointed_at, a.interviewed_at, a.advised_at, d.*, g.prepared_at,
      d.ended = (select count(*) from public.submission_leeruitkomst l where (l.organisation_id, l.submission_id) = (s.organisation_id, s.id)) as all_ended
    from public.submission s cross join decided d cross join agenda g left join latest a on true
    where (s.organisation_id, s.id) = (organisation, of_submission)
  ), placed as (
    select known.*, case
      when state <> 'admitted' then state
      when all_ended and unannounced = 0 then 'announced'
      when all_ended then 'decided'
      when assessment_id is null then 'admitted'
      when assessment_state = 'advised' then case when prepared_at is null then 'advised' else 'onAgenda' end
      else case assessment_state when 'appointed' then 'declarations' when 'scoring' then 'scoring' when 'revealed' then 'interview'
        when 'withdrawn' then 'withdrawn' else 'agreement' end
    end as place from known
  )
  select place, coalesce(case place
    when 'submitted' then submitted_at
    when 'returned' then returned_at
    when 'withdrawn' then withdrawn_at
    when 'admitted' then coalesce(sent_back_at, admitted_at)
    when 'declarations' then appointed_at
    when 'scoring' then (select max(x.declared_at) from public.assessment_assessor x
      where (x.organisation_id, x.assessment_id) = (organisation, placed.assessment_id) and x.replaced_at is null)
    when 'interview' then (select x.revealed_at from public.assessment_seal x
      where (x.organisation_id, x.assessment_id, x.round) = (organisation, placed.assessment_id, 1))
    when 'agreement' then greatest(interviewed_at, sent_back_at)
    when 'advised' then advised_at
    when 'onAgenda' then prepared_at
    when 'decided' then decided_at
    when 'announced' then announced_at end, clock_timestamp())
  from placed $$;

create function app.place_assessed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform app.write_stage(a.organisation_id, a.submission_id) from public.assessment a
    where (a.organisation_id, a.id) = (new.organisation_id, case tg_table_name when 'assessment' then (to_jsonb(new) ->> 'id')::uuid
      else (to_jsonb(new) ->> 'assessment_id')::uuid end);
  return null;
end $$;
create trigger write_stage after insert or update of state on assessment for each row execute function app.place_assessed();
create trigger write_stage after insert or update of removed_at on decision_item for each row execute function app.place_assessed();
create trigger write_stage after insert or update of announcement_id on decision for each row execute function app.place_assessed();

create or replace function app.submission_revealed_at(submission uuid) returns timestamptz language sql stable security definer set search_path = '' as $$
  select min(s.revealed_at) from public.assessment a join public.assessment_seal s on (s.organisation_id, s.assessment_id) = (a.organisation_id, a.id)
  where a.organisation_id = app.organisation() and a.submission_id = submission and app.own_submission(submission) $$;
create or replace function app.leeruitkomsten_shown(portfolio uuid) returns text[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct d.leeruitkomst), '{}') from public.submission s
  join public.assessment a on (a.organisation_id, a.submission_id) = (s.organisation_id, s.id)
  join public.decision d on (d.organisation_id, d.assessment_id) = (a.organisation_id, a.id)
  where s.organisation_id = app.organisation() and s.portfolio_id = portfolio and app.own_portfolio(portfolio)
    and d.outcome = 'shown' and d.announcement_id is not null $$;
-- who assesses, for the candidate whose work it is: names and kinds, never how far somebody is
create or replace function app.assessors_of(submission uuid) returns table (assessment_id uuid, account_id uuid, name text, kind text, objection text)
  language sql stable security definer set search_path = '' as $$
  select x.assessment_id, x.account_id, m.name, x.kind, o.reason from public.assessment a
  join public.assessment_assessor x on (x.organisation_id, x.assessment_id) = (a.organisation_id, a.id) and x.replaced_at is null
  join public.account_membership m on (m.organisation_id, m.account_id) = (x.organisation_id, x.account_id)
  left join public.assessment_objection o on (o.organisation_id, o.assessment_id, o.account_id) = (x.organisation_id, x.assessment_id, x.account_id)
  where a.organisation_id = app.organisation() and a.submission_id = submission and app.own_submission(submission)
    and a.id = (select b.id from public.assessment b where (b.organisation_id, b.submission_id) = (a.organisation_id, submission)
      order by b.appointed_at desc, b.id desc limit 1)
  order by x.position $$;
create or replace function app.announcements_of(submission uuid) returns table (id uuid, announced_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select n.id, n.announced_at from public.assessment a
  join public.decision_announcement n on (n.organisation_id, n.assessment_id) = (a.organisation_id, a.id)
  where a.organisation_id = app.organisation() and a.submission_id = submission and app.own_submission(submission)
  order by n.announced_at $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger write_stage on decision;
drop trigger write_stage on decision_item;
drop trigger write_stage on assessment;
drop function app.place_assessed();
create or replace function app.announcements_of(submission uuid) returns table (id uuid, announced_at timestamptz)
  language sql stable security definer set search_path = '' as $$ select null::uuid, null::timestamptz where false $$;
create or replace function app.assessors_of(submission uuid) returns table (assessment_id uuid, account_id uuid, name text, kind text, objection text)
  language sql stable security definer set search_path = '' as $$ select null::uuid, null::uuid, ''::text, ''::text, null::text where false $$;
create or replace function app.leeruitkomsten_shown(portfolio uuid) returns text[] language sql stable security definer set search_path = '' as $$ select '{}'::text[] $$;
create or replace function app.submission_revealed_at(submission uuid) returns timestamptz language sql stable security definer set search_path = '' as $$ select null::timestamptz $$;
create or replace function app.stage_of(organisation uuid, of_submission uuid) returns table (stage text, since timestamptz)
  language sql stable security definer set search_path = '' as $$
  select s.state, coalesce(s.withdrawn_at, s.returned_at, s.admitted_at, s.submitted_at)
  from public.submission s where (s.organisation_id, s.id) = (organisation, of_submission) $$`);
  }
}
