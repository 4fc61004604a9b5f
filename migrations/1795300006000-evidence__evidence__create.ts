import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The candidate's library, its files, and what each piece is linked to. Only the candidate sees it; others see what was submitted. */
export class EvidenceEvidenceCreate1795300006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table evidence (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  kind text not null check (kind in ('analysis', 'advice', 'design', 'product', 'report', 'performance', 'reflection', 'correspondence', 'factual')),
  period_start date,
  period_end date,
  organisation_name text not null default '',
  setting text check (setting in ('neighbourhood', 'village', 'newDevelopment', 'shrinkingRegion', 'online', 'other')),
  target_group text not null default '',
  scale text check (scale in ('micro', 'meso', 'macro')),
  own_role text not null default '',
  together boolean not null default false,
  own_part text not null default '',
  address text,
  reflection jsonb,
  people text check (people in ('none', 'anonymised', 'pseudonymised', 'withConsent')),
  ai_use text,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete restrict,
  check (period_end is null or period_start is null or period_end >= period_start)
);
create index evidence_candidate on evidence (organisation_id, candidate_id) where removed_at is null;
comment on column evidence.ai_use is 'null: not stated yet; empty: no AI used; otherwise how (DOMAIN §4)';
create table evidence_file (
  organisation_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 255),
  media_type text not null,
  size bigint not null check (size > 0),
  uploaded_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, evidence_id) references evidence on delete restrict
);
create unique index evidence_file_once on evidence_file (organisation_id, evidence_id, sha256) where removed_at is null;
create index evidence_file_bytes on evidence_file (organisation_id, sha256);
create table evidence_link (
  organisation_id uuid not null,
  id uuid not null,
  portfolio_id uuid not null,
  framework_version_id uuid not null,
  evidence_id uuid not null,
  leeruitkomst text not null,
  gedragsindicator text,
  motivation text not null default '',
  where_to_see text not null default '',
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, evidence_id, leeruitkomst, gedragsindicator),
  foreign key (organisation_id, portfolio_id) references portfolio on delete restrict,
  foreign key (organisation_id, evidence_id) references evidence on delete restrict,
  foreign key (framework_version_id, leeruitkomst) references framework_leeruitkomst on delete restrict,
  foreign key (framework_version_id, leeruitkomst, gedragsindicator) references framework_leeruitkomst_gedragsindicator on delete restrict
);
create index evidence_link_portfolio on evidence_link (organisation_id, portfolio_id, leeruitkomst);
create table evidence_explanation (
  organisation_id uuid not null,
  portfolio_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null,
  text text not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (organisation_id, portfolio_id, leeruitkomst),
  foreign key (organisation_id, portfolio_id) references portfolio on delete restrict,
  foreign key (framework_version_id, leeruitkomst) references framework_leeruitkomst on delete restrict
);
comment on table evidence_explanation is 'per leeruitkomst: waarom laat dit samen zien dat je dit kunt?';

create function app.own_evidence(evidence uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.evidence e where e.organisation_id = app.organisation() and e.id = evidence and e.candidate_id = app.own_candidate()) $$;
create function app.own_portfolio(portfolio uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.portfolio p where p.organisation_id = app.organisation() and p.id = portfolio and p.candidate_id = app.own_candidate()) $$;
-- the file with these bytes as the actor may read it: in the own library; submissions adds the dossiers that are open
create function app.readable_file(hash text) returns table (name text, media_type text, size bigint)
  language sql stable security definer set search_path = '' as $$
  select f.name, f.media_type, f.size from public.evidence_file f
  where f.organisation_id = app.organisation() and f.sha256 = hash and app.own_evidence(f.evidence_id) limit 1 $$;
grant execute on function app.own_evidence(uuid), app.own_portfolio(uuid), app.readable_file(text) to bewijskracht_app;

alter table evidence enable row level security;
alter table evidence_file enable row level security;
alter table evidence_link enable row level security;
alter table evidence_explanation enable row level security;
create policy own on evidence using (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()))
  with check (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()));
create policy own on evidence_file using (organisation_id = (select app.organisation()) and app.own_evidence(evidence_id))
  with check (organisation_id = (select app.organisation()) and app.own_evidence(evidence_id));
create policy own on evidence_link using (organisation_id = (select app.organisation())
    and portfolio_id in (select p.id from portfolio p where p.organisation_id = (select app.organisation()) and p.candidate_id = (select app.own_candidate())))
  with check (organisation_id = (select app.organisation()) and app.own_portfolio(portfolio_id) and app.own_evidence(evidence_id));
create policy own on evidence_explanation using (organisation_id = (select app.organisation()) and app.own_portfolio(portfolio_id))
  with check (organisation_id = (select app.organisation()) and app.own_portfolio(portfolio_id));

grant select, insert, update on evidence, evidence_file, evidence_explanation to bewijskracht_app;
grant select, insert, update, delete on evidence_link to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table evidence_explanation, evidence_link, evidence_file;
drop function app.readable_file(text), app.own_evidence(uuid), app.own_portfolio(uuid) cascade;
drop table evidence`);
  }
}
