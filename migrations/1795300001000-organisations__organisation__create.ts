import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, their people and roles, and the routes each offers (DESIGN §3.1, DOMAIN §3). */
export class OrganisationsOrganisationCreate1795300001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  website text not null,
  email text not null,
  self_registration boolean not null default false,
  demonstration boolean not null default false,
  created_at timestamptz not null default now()
);
create table account (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null,
  password_hash text,
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  created_at timestamptz not null default now(),
  unique (email)
);
create table account_membership (
  organisation_id uuid not null references organisation on delete restrict,
  account_id uuid not null references account on delete restrict,
  name text not null,
  roles text[] not null check (roles <@ array['candidate', 'coordinator', 'assessor', 'secretary', 'boardMember', 'system']),
  created_at timestamptz not null default now(),
  primary key (organisation_id, account_id)
);
create index account_membership_account on account_membership (account_id);

create function app.has_role(variadic wanted text[]) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.account_membership m
    where m.organisation_id = app.organisation() and m.account_id = app.account() and m.roles && wanted) $$;
grant execute on function app.has_role(text[]) to bewijskracht_app;

create table organisation_route (
  organisation_id uuid not null references organisation on delete restrict,
  id uuid not null,
  code text not null check (code in ('tentamen', 'vrijstelling', 'evc', 'microcredential', 'internal')),
  decider jsonb not null,
  paper jsonb not null,
  legal_nature jsonb not null,
  remedy jsonb not null,
  remedy_days int not null check (remedy_days between 1 and 366),
  open boolean not null default true,
  for_enrolled_students boolean not null,
  for_professionals boolean not null,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
create table organisation_counter (
  organisation_id uuid not null references organisation on delete restrict,
  kind text not null,
  value int not null,
  primary key (organisation_id, kind)
);
comment on column organisation_route.remedy is 'body and how to reach it, per language; the term is remedy_days (DOMAIN §3)';

alter table organisation enable row level security;
alter table account enable row level security;
alter table account_membership enable row level security;
alter table organisation_route enable row level security;
alter table organisation_counter enable row level security;

create policy own on organisation for select using (id = (select app.organisation()));
create policy own on account for select using (id = (select app.account())
  or ((select app.has_role('coordinator', 'secretary', 'system')) and exists (
    select from account_membership m where m.organisation_id = (select app.organisation()) and m.account_id = account.id)));
create policy change_own on account for update using (id = (select app.account()));
create policy tenant on organisation_route for select using (organisation_id = (select app.organisation()));
create policy tenant on organisation_counter using (organisation_id = (select app.organisation()))
  with check (organisation_id = (select app.organisation()));

grant select on organisation, account_membership, organisation_route to bewijskracht_app;
grant select (id, email, name, locale, created_at) on account to bewijskracht_app;
grant update (name, locale) on account to bewijskracht_app;
grant select, insert, update on organisation_counter to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table organisation_counter, organisation_route;
drop function app.has_role(text[]) cascade;
drop table account_membership, account, organisation cascade`);
  }
}
