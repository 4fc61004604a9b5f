import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published frameworks are global and immutable; an organisation's policy for a version is its own (DESIGN §3.1). */
export class FrameworksFrameworkCreate1795300004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table framework_version (
  id uuid primary key,
  code text not null,
  version text not null,
  title text not null,
  document jsonb not null,
  level_help jsonb not null,
  content_hash text not null,
  imported_at timestamptz not null default now(),
  unique (code, version)
);
comment on column framework_version.document is 'the whole text, word for word; the tables below are its keys, so that claims and judgements can only be about what it holds';
create table framework_leeruitkomst (
  framework_version_id uuid not null references framework_version on delete restrict,
  code text not null,
  number int not null,
  display_title text not null,
  primary key (framework_version_id, code)
);
create table framework_gedragsindicator (
  framework_version_id uuid not null references framework_version on delete restrict,
  code text not null,
  primary key (framework_version_id, code)
);
create table framework_leeruitkomst_gedragsindicator (
  framework_version_id uuid not null,
  leeruitkomst text not null,
  gedragsindicator text not null,
  position int not null,
  primary key (framework_version_id, leeruitkomst, gedragsindicator),
  foreign key (framework_version_id, leeruitkomst) references framework_leeruitkomst on delete restrict,
  foreign key (framework_version_id, gedragsindicator) references framework_gedragsindicator on delete restrict
);
create trigger append_only before update or delete or truncate on framework_version for each statement execute function app.refuse_change();
create table framework_policy (
  organisation_id uuid not null references organisation on delete restrict,
  id uuid not null,
  framework_version_id uuid not null references framework_version on delete restrict,
  version int not null,
  text jsonb not null,
  cut_off jsonb not null,
  max_age_years int not null,
  assessment_days int not null,
  declaration_days int not null,
  quorum int not null check (quorum >= 2),
  credits_per_leeruitkomst numeric,
  skip_interview text not null check (skip_interview in ('never', 'whenAssessorsAgreeOnShown')),
  issue_at text not null check (issue_at in ('ratified', 'final')),
  published_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, framework_version_id, version)
);
comment on table framework_policy is 'published before submission and printed on every result; a change is a new version (DESIGN §6)';
alter table framework_policy enable row level security;
create policy tenant on framework_policy for select using (organisation_id = (select app.organisation()));
grant select on framework_version, framework_leeruitkomst, framework_gedragsindicator, framework_leeruitkomst_gedragsindicator, framework_policy to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table framework_policy, framework_leeruitkomst_gedragsindicator, framework_gedragsindicator, framework_leeruitkomst, framework_version`);
  }
}
