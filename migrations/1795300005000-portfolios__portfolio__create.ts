import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The candidate, what assessors may not see about them (candidate_private), the people around them, and their portfolio. */
export class PortfoliosPortfolioCreate1795300005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table portfolio_candidate (
  organisation_id uuid not null references organisation on delete restrict,
  id uuid not null,
  account_id uuid not null,
  number text not null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, account_id),
  unique (organisation_id, number),
  foreign key (organisation_id, account_id) references account_membership on delete restrict
);
create table portfolio_candidate_private (
  organisation_id uuid not null,
  candidate_id uuid not null,
  background text not null check (background in ('student', 'zijinstromer', 'ervarenBeroepskracht')),
  enrolled_as_student boolean not null,
  primary key (organisation_id, candidate_id),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete cascade
);
create table portfolio_identity (
  organisation_id uuid not null,
  candidate_id uuid not null,
  official_name text not null,
  birth_date date not null,
  document text not null check (document in ('passport', 'identityCard', 'drivingLicence', 'residencePermit')),
  checked_on date not null,
  checked_by uuid not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, candidate_id),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete restrict,
  foreign key (organisation_id, checked_by) references account_membership on delete restrict
);
create table portfolio_relation (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  kind text not null check (kind in ('coach', 'practiceSupervisor', 'employer', 'supervisor', 'coAuthor', 'witness', 'family')),
  name text not null check (length(name) between 1 and 300),
  organisation_name text not null default '',
  email text check (email = lower(email)),
  created_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete cascade
);
comment on column portfolio_relation.email is 'matched with the address of assessors and board members: whoever stands here is excluded (DOMAIN §11)';
create table portfolio (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  framework_version_id uuid not null references framework_version on delete restrict,
  route_id uuid not null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, candidate_id, framework_version_id),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete restrict,
  foreign key (organisation_id, route_id) references organisation_route on delete restrict
);

create function app.own_candidate() returns uuid language sql stable security definer set search_path = '' as $$
  select c.id from public.portfolio_candidate c where c.organisation_id = app.organisation() and c.account_id = app.account() $$;
grant execute on function app.own_candidate() to bewijskracht_app;

alter table portfolio_candidate enable row level security;
alter table portfolio_candidate_private enable row level security;
alter table portfolio_identity enable row level security;
alter table portfolio_relation enable row level security;
alter table portfolio enable row level security;

create policy read_own_or_staff on portfolio_candidate for select using (organisation_id = (select app.organisation())
  and (account_id = (select app.account()) or (select app.has_role('coordinator', 'secretary', 'boardMember', 'system'))));
create policy become on portfolio_candidate for insert with check (organisation_id = (select app.organisation())
  and account_id = (select app.account()) and (select app.has_role('candidate')));
create policy read_own_or_coordinator on portfolio_candidate_private for select using (organisation_id = (select app.organisation())
  and (candidate_id = (select app.own_candidate()) or (select app.has_role('coordinator'))));
create policy write_own on portfolio_candidate_private for insert with check (organisation_id = (select app.organisation())
  and candidate_id = (select app.own_candidate()));
create policy change_own on portfolio_candidate_private for update using (organisation_id = (select app.organisation())
  and candidate_id = (select app.own_candidate()));
create policy read_own_or_staff on portfolio_identity for select using (organisation_id = (select app.organisation())
  and (candidate_id = (select app.own_candidate()) or (select app.has_role('coordinator', 'secretary', 'boardMember', 'system'))));
create policy coordinator_checks on portfolio_identity for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('coordinator')) and checked_by = (select app.account()));
create policy coordinator_corrects on portfolio_identity for update using (organisation_id = (select app.organisation())
  and (select app.has_role('coordinator'))) with check (checked_by = (select app.account()));
create policy read_own_or_staff on portfolio_relation for select using (organisation_id = (select app.organisation())
  and (candidate_id = (select app.own_candidate()) or (select app.has_role('coordinator', 'secretary', 'boardMember'))));
create policy write_own on portfolio_relation for insert with check (organisation_id = (select app.organisation())
  and candidate_id = (select app.own_candidate()));
create policy change_own on portfolio_relation for update using (organisation_id = (select app.organisation())
  and candidate_id = (select app.own_candidate()));
create policy remove_own on portfolio_relation for delete using (organisation_id = (select app.organisation())
  and candidate_id = (select app.own_candidate()));
create policy read_own_or_staff on portfolio for select using (organisation_id = (select app.organisation())
  and (candidate_id = (select app.own_candidate()) or (select app.has_role('coordinator', 'secretary', 'boardMember', 'system'))));
create policy start_own on portfolio for insert with check (organisation_id = (select app.organisation())
  and candidate_id = (select app.own_candidate()));

grant select, insert on portfolio_candidate, portfolio to bewijskracht_app;
grant select, insert, update on portfolio_candidate_private, portfolio_identity to bewijskracht_app;
grant select, insert, update, delete on portfolio_relation to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table portfolio, portfolio_relation, portfolio_identity, portfolio_candidate_private;
drop function app.own_candidate() cascade;
drop table portfolio_candidate`);
  }
}
