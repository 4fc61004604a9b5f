import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions, invitations and login attempts. Found before the organisation is known: only through definers keyed by an exact secret or address. */
export class AccountsSessionCreate1795300003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table account_session (
  token_hash text primary key,
  account_id uuid not null references account on delete cascade,
  organisation_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (organisation_id, account_id) references account_membership on delete cascade
);
create index account_session_account on account_session (account_id);
create table account_invitation (
  organisation_id uuid not null references organisation on delete restrict,
  id uuid not null,
  email text not null check (email = lower(email)),
  name text not null,
  roles text[] not null check (roles <@ array['candidate', 'coordinator', 'assessor', 'secretary', 'boardMember']),
  token_hash text not null unique,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (organisation_id, id)
);
create table account_login_attempt (
  key text not null,
  at timestamptz not null
);
create index account_login_attempt_key on account_login_attempt (key, at);

alter table account_session enable row level security;
alter table account_invitation enable row level security;
alter table account_login_attempt enable row level security;
create policy own on account_session for select using (account_id = (select app.account()));
create policy end_own on account_session for delete using (account_id = (select app.account()));
create policy tenant on account_invitation for select
  using (organisation_id = (select app.organisation()) and (select app.has_role('coordinator', 'secretary')));
create policy invite on account_invitation for insert
  with check (organisation_id = (select app.organisation()) and invited_by = (select app.account())
    and ((select app.has_role('coordinator')) or (select app.has_role('secretary'))));
grant select, delete on account_session to bewijskracht_app;
grant select, insert on account_invitation to bewijskracht_app;

create policy members_see_members on account_membership for select using (
  account_id = (select app.account())
  or (organisation_id = (select app.organisation()) and (select app.has_role('coordinator', 'assessor', 'secretary', 'boardMember', 'system'))));

create function app.login_account(address text) returns table (id uuid, password_hash text)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.password_hash from public.account a where a.email = lower(address) $$;
create function app.login_memberships(account uuid) returns table (organisation_id uuid, slug text, organisation_name text, roles text[])
  language sql stable security definer set search_path = '' as $$
  select m.organisation_id, o.slug, o.name, m.roles from public.account_membership m
  join public.organisation o on o.id = m.organisation_id where m.account_id = account order by o.name $$;
create function app.session_start(token_hash text, account uuid, organisation uuid, starts timestamptz, ends timestamptz) returns void
  language sql security definer set search_path = '' as $$
  insert into public.account_session values (token_hash, account, organisation, starts, starts, ends) $$;
-- one row or none; a session that is over is none. last_seen_at moves at most once a minute
create function app.session_find(hash text, at timestamptz) returns table
  (account_id uuid, organisation_id uuid, slug text, organisation_name text, demonstration boolean, roles text[],
   name text, email text, locale text, expires_at timestamptz)
  language plpgsql security definer set search_path = '' as $$
begin
  update public.account_session s set last_seen_at = at
    where s.token_hash = hash and s.expires_at > at and s.last_seen_at < at - interval '1 minute';
  return query select s.account_id, s.organisation_id, o.slug, o.name, o.demonstration, m.roles, a.name, a.email, a.locale, s.expires_at
    from public.account_session s
    join public.account_membership m on (m.organisation_id, m.account_id) = (s.organisation_id, s.account_id)
    join public.organisation o on o.id = s.organisation_id
    join public.account a on a.id = s.account_id
    where s.token_hash = hash and s.expires_at > at;
end $$;
create function app.session_end(hash text) returns void
  language sql security definer set search_path = '' as $$ delete from public.account_session s where s.token_hash = hash $$;
create function app.login_attempts(attempt_keys text[], since timestamptz) returns table (key text, attempts bigint)
  language sql stable security definer set search_path = '' as $$
  select a.key, count(*) from public.account_login_attempt a where a.key = any(attempt_keys) and a.at > since group by a.key $$;
create function app.login_failed(attempt_keys text[], failed_at timestamptz) returns void
  language sql security definer set search_path = '' as $$
  delete from public.account_login_attempt a where a.at < failed_at - interval '1 day';
  insert into public.account_login_attempt select unnest(attempt_keys), failed_at $$;
create function app.invitation_find(hash text, at timestamptz) returns table
  (id uuid, organisation_id uuid, organisation_name text, email text, name text, roles text[], has_account boolean)
  language sql stable security definer set search_path = '' as $$
  select i.id, i.organisation_id, o.name, i.email, i.name, i.roles, exists (select from public.account a where a.email = i.email and a.password_hash is not null)
  from public.account_invitation i join public.organisation o on o.id = i.organisation_id
  where i.token_hash = hash and i.accepted_at is null and i.expires_at > at $$;
-- joins: makes the account when the address is new, adds the roles when the person is a member already
create function app.invitation_accept(hash text, new_account uuid, chosen_name text, hashed_password text, at timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  invitation public.account_invitation;
  joined uuid;
begin
  update public.account_invitation i set accepted_at = at
    where i.token_hash = hash and i.accepted_at is null and i.expires_at > at returning * into invitation;
  if not found then return null; end if;
  insert into public.account (id, email, name, password_hash) values (new_account, invitation.email, chosen_name, hashed_password)
    on conflict (email) do update set password_hash = coalesce(account.password_hash, excluded.password_hash) returning id into joined;
  insert into public.account_membership (organisation_id, account_id, name, roles) values (invitation.organisation_id, joined, chosen_name, invitation.roles)
    on conflict (organisation_id, account_id) do update
      set roles = array(select distinct unnest(account_membership.roles || excluded.roles));
  return joined;
end $$;
-- only where the organisation allows it, only as candidate, only with a new address; null says no and not which
create function app.register_candidate(organisation_slug text, new_account uuid, address text, chosen_name text, hashed_password text) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  open_organisation uuid;
begin
  select o.id into open_organisation from public.organisation o where o.slug = organisation_slug and o.self_registration;
  if not found then return null; end if;
  insert into public.account (id, email, name, password_hash) values (new_account, lower(address), chosen_name, hashed_password) on conflict (email) do nothing;
  if not found then return null; end if;
  insert into public.account_membership (organisation_id, account_id, name, roles) values (open_organisation, new_account, chosen_name, array['candidate']);
  return open_organisation;
end $$;
create function app.public_organisation(organisation_slug text) returns table
  (id uuid, slug text, name text, website text, email text, self_registration boolean, demonstration boolean)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.slug, o.name, o.website, o.email, o.self_registration, o.demonstration from public.organisation o where o.slug = organisation_slug $$;
-- whom background work acts as: a member without password whose only role is system
create function app.system_account(organisation uuid) returns uuid
  language sql stable security definer set search_path = '' as $$
  select m.account_id from public.account_membership m where m.organisation_id = organisation and m.roles = array['system'] $$;
grant execute on all functions in schema app to bewijskracht_app;
revoke execute on function app.audit_text(audit_entry), app.refuse_change() from bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.login_account(text), app.login_memberships(uuid), app.session_start(text, uuid, uuid, timestamptz, timestamptz),
  app.session_find(text, timestamptz), app.session_end(text), app.login_attempts(text[], timestamptz), app.login_failed(text[], timestamptz),
  app.invitation_find(text, timestamptz), app.invitation_accept(text, uuid, text, text, timestamptz),
  app.register_candidate(text, uuid, text, text, text), app.public_organisation(text), app.system_account(uuid);
drop policy members_see_members on account_membership;
drop table account_login_attempt, account_invitation, account_session`);
  }
}
