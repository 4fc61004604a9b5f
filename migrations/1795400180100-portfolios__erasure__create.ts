import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A candidate asks to be erased; the secretary carries it out. The register keeps its minimum (AVG art. 17; DOMAIN §8). */
export class PortfoliosErasureCreate1795400180100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table portfolio_erasure (
  organisation_id uuid not null,
  candidate_id uuid not null,
  requested_at timestamptz not null,
  carried_out_at timestamptz,
  carried_out_by uuid,
  files text[] not null default '{}',
  primary key (organisation_id, candidate_id),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete restrict,
  check ((carried_out_at is null) = (carried_out_by is null))
);
comment on column portfolio_erasure.files is 'bytes that nobody names any more; a job removes them from the storage';

-- rows that are only ever added to make one exception: the function below, which nobody may call with an open case
create or replace function app.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_setting('app.erasing', true) = 'yes' and tg_op <> 'TRUNCATE' and pg_catalog.pg_has_role(current_user, (select c.relowner from pg_catalog.pg_class c where c.oid = tg_relid), 'member') then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- what stands in the way: a case that runs, or a remedy that is still open (DOMAIN §12.5 I12)
create function app.erasure_obstacles(candidate uuid) returns table (running int, remedy_until date)
  language sql stable security definer set search_path = '' as $$
  select (select count(*)::int from public.submission s join public.submission_stage g on (g.organisation_id, g.submission_id) = (s.organisation_id, s.id)
      where (s.organisation_id, s.candidate_id) = (app.organisation(), candidate) and g.stage not in ('returned', 'withdrawn', 'announced')),
    (select max(a.remedy_until) from public.decision_announcement a where (a.organisation_id, a.candidate_id) = (app.organisation(), candidate))
  where app.has_role('secretary') or candidate = app.own_candidate() $$;

-- removes what was the person's own and keeps what the organisation must account for: decisions with their reasons, and the register
create function app.erase_candidate(candidate uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  here uuid := app.organisation();
  holder uuid;
  hashes text[];
begin
  if not app.has_role('secretary') then raise exception 'only the secretary erases' using errcode = 'insufficient_privilege'; end if;
  select c.account_id into strict holder from public.portfolio_candidate c where (c.organisation_id, c.id) = (here, candidate) for update;
  if holder = app.account() then raise exception 'nobody erases themselves' using errcode = 'restrict_violation'; end if;
  perform from public.portfolio_erasure e where (e.organisation_id, e.candidate_id) = (here, candidate) and e.carried_out_at is null for update;
  if not found then raise exception 'nobody asked for it' using errcode = 'restrict_violation'; end if;
  if exists (select from app.erasure_obstacles(candidate) o where o.running > 0 or o.remedy_until >= (at at time zone 'Europe/Amsterdam')::date) then
    raise exception 'a case is open' using errcode = 'restrict_violation';
  end if;

  perform pg_catalog.set_config('app.erasing', 'yes', true);
  select coalesce(array_agg(distinct f.sha256), '{}') into hashes from (
    select x.sha256 from public.evidence_file x join public.evidence e on (e.organisation_id, e.id) = (x.organisation_id, x.evidence_id)
      where (e.organisation_id, e.candidate_id) = (here, candidate)
    union all select x.sha256 from public.submission_file x join public.submission s on (s.organisation_id, s.id) = (x.organisation_id, x.submission_id)
      where (s.organisation_id, s.candidate_id) = (here, candidate)) f;
  delete from public.submission_file x using public.submission s
    where (s.organisation_id, s.id) = (x.organisation_id, x.submission_id) and (s.organisation_id, s.candidate_id) = (here, candidate);
  update public.submission_manifest m set canonical = '', manifest = jsonb_build_object('framework', m.manifest -> 'framework', 'round', m.manifest -> 'round',
      'evidence', '[]'::jsonb, 'leeruitkomsten', (select coalesce(jsonb_agg(jsonb_build_object('code', l -> 'code', 'links', '[]'::jsonb)), '[]')
        from jsonb_array_elements(m.manifest -> 'leeruitkomsten') l))
    from public.submission s where (s.organisation_id, s.id) = (m.organisation_id, m.submission_id) and (s.organisation_id, s.candidate_id) = (here, candidate);
  update public.submission_return r set text = '(gewist op verzoek)', evidence_id = null
    from public.submission s where (s.organisation_id, s.id) = (r.organisation_id, r.submission_id) and (s.organisation_id, s.candidate_id) = (here, candidate);
  delete from public.evidence_link l using public.portfolio p
    where (p.organisation_id, p.id) = (l.organisation_id, l.portfolio_id) and (p.organisation_id, p.candidate_id) = (here, candidate);
  delete from public.evidence_explanation l using public.portfolio p
    where (p.organisation_id, p.id) = (l.organisation_id, l.portfolio_id) and (p.organisation_id, p.candidate_id) = (here, candidate);
  delete from public.evidence_file f using public.evidence e
    where (e.organisation_id, e.id) = (f.organisation_id, f.evidence_id) and (e.organisation_id, e.candidate_id) = (here, candidate);
  delete from public.evidence e where (e.organisation_id, e.candidate_id) = (here, candidate);
  delete from public.portfolio_relation r where (r.organisation_id, r.candidate_id) = (here, candidate);
  delete from public.portfolio_candidate_private r where (r.organisation_id, r.candidate_id) = (here, candidate);
  delete from public.portfolio_identity r where (r.organisation_id, r.candidate_id) = (here, candidate);
  perform pg_catalog.set_config('app.erasing', '', true);

  delete from public.mail_message m where (m.organisation_id, m.account_id) = (here, holder);
  delete from public.account_invitation i using public.account a where a.id = holder and i.organisation_id = here and i.email = a.email;
  delete from public.account_session s where s.account_id = holder and s.organisation_id = here;
  update public.account_membership m set roles = array_remove(m.roles, 'candidate'),
      name = case when m.roles <@ array['candidate'] then 'Gewist' else m.name end
    where (m.organisation_id, m.account_id) = (here, holder);
  -- whoever takes part elsewhere, or here in another part, keeps their account
  if not exists (select from public.account_membership m where m.account_id = holder and cardinality(m.roles) > 0) then
    update public.account a set email = 'gewist-' || a.id || '@invalid', name = 'Gewist', password_hash = null where a.id = holder;
  end if;
  update public.portfolio_erasure e set carried_out_at = at, carried_out_by = app.account(), files = hashes
    where (e.organisation_id, e.candidate_id) = (here, candidate);
end $$;

-- of the files of an erased candidate: those that no evidence and no submission of anybody names
create function app.unnamed_files(candidate uuid) returns setof text
  language sql stable security definer set search_path = '' as $$
  select h from public.portfolio_erasure e, unnest(e.files) h
  where (e.organisation_id, e.candidate_id) = (app.organisation(), candidate) and app.has_role('system')
    and not exists (select from public.evidence_file f where f.organisation_id = e.organisation_id and f.sha256 = h)
    and not exists (select from public.submission_file f where f.organisation_id = e.organisation_id and f.sha256 = h) $$;
grant execute on function app.erasure_obstacles(uuid), app.erase_candidate(uuid, timestamptz), app.unnamed_files(uuid) to bewijskracht_app;

alter table portfolio_erasure enable row level security;
create policy own on portfolio_erasure for select using (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()));
create policy secretary on portfolio_erasure for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary')));
create policy ask on portfolio_erasure for insert with check (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate())
  and carried_out_at is null and files = '{}');
create policy take_back on portfolio_erasure for delete using (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate())
  and carried_out_at is null);
grant select, insert, delete on portfolio_erasure to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.erasure_obstacles(uuid), app.erase_candidate(uuid, timestamptz), app.unnamed_files(uuid);
drop table portfolio_erasure;
create or replace function app.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$`);
  }
}
