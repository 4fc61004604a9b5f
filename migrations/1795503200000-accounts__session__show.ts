import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session can be shown to whose it is, and ended: it gets an id that opens nothing, and the names of the browser and the
 * system in which it began. Its secret's hash is no longer read by the app. A secretary ends those of a member.
 */
export class AccountsSessionShow1795503200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table account_session add column id uuid unique,
  add column browser text check (length(browser) <= 20), add column system text check (length(system) <= 20);
update account_session set id = gen_random_uuid();
alter table account_session alter column id set not null;
create index account_session_expires on account_session (expires_at);
revoke select on account_session from bewijskracht_app;
grant select (account_id, created_at, last_seen_at, expires_at, id, browser, system) on account_session to bewijskracht_app;

drop function app.session_start(text, uuid, uuid, text, timestamptz, timestamptz), app.session_find(text, timestamptz);
-- the lock waits for who replaces the password, and lets them wait: they end every session that was begun before.
-- sessions that are over go; two that begin at the same moment don't wait for each other's sweeping
create function app.session_start(token_hash text, session uuid, account uuid, organisation uuid, proven_hash text,
  starts timestamptz, ends timestamptz, in_browser text, on_system text) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  perform from public.account a where a.id = account and a.password_hash = proven_hash for share;
  if not found then return false; end if;
  delete from public.account_session s where s.id in
    (select o.id from public.account_session o where o.expires_at <= starts for update skip locked);
  insert into public.account_session (token_hash, id, account_id, organisation_id, created_at, last_seen_at, expires_at, browser, system)
    values (token_hash, session, account, organisation, starts, starts, ends, in_browser, on_system);
  return true;
end $$;
-- one row or none; a session that is over is none. last_seen_at moves at most once a minute
create function app.session_find(hash text, at timestamptz) returns table
  (session_id uuid, account_id uuid, organisation_id uuid, slug text, organisation_name text, demonstration boolean, roles text[],
   name text, email text, locale text, expires_at timestamptz)
  language plpgsql security definer set search_path = '' as $$
begin
  update public.account_session s set last_seen_at = at
    where s.token_hash = hash and s.expires_at > at and s.last_seen_at < at - interval '1 minute';
  return query select s.id, s.account_id, s.organisation_id, o.slug, o.name, o.demonstration, m.roles, a.name, a.email, a.locale, s.expires_at
    from public.account_session s
    join public.account_membership m on (m.organisation_id, m.account_id) = (s.organisation_id, s.account_id)
    join public.organisation o on o.id = s.organisation_id
    join public.account a on a.id = s.account_id
    where s.token_hash = hash and s.expires_at > at;
end $$;
-- by the secretary, of a member of their own organisation and only there; null when nobody there has the address
create function app.end_member_sessions(address text) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  member uuid;
begin
  if not app.has_role('secretary') then return null; end if;
  select m.account_id into member from public.account_membership m join public.account a on a.id = m.account_id
    where m.organisation_id = app.organisation() and a.email = lower(address);
  delete from public.account_session s where s.account_id = member and s.organisation_id = app.organisation();
  return member;
end $$;
revoke execute on function app.session_start(text, uuid, uuid, uuid, text, timestamptz, timestamptz, text, text),
  app.session_find(text, timestamptz), app.end_member_sessions(text) from public;
grant execute on function app.session_start(text, uuid, uuid, uuid, text, timestamptz, timestamptz, text, text),
  app.session_find(text, timestamptz), app.end_member_sessions(text) to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.session_start(text, uuid, uuid, uuid, text, timestamptz, timestamptz, text, text),
  app.session_find(text, timestamptz), app.end_member_sessions(text);
drop index account_session_expires;
revoke select (account_id, created_at, last_seen_at, expires_at, id, browser, system) on account_session from bewijskracht_app;
alter table account_session drop column id, drop column browser, drop column system;
grant select on account_session to bewijskracht_app;
create function app.session_start(token_hash text, account uuid, organisation uuid, proven_hash text, starts timestamptz, ends timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  perform from public.account a where a.id = account and a.password_hash = proven_hash for share;
  if not found then return false; end if;
  insert into public.account_session values (token_hash, account, organisation, starts, starts, ends);
  return true;
end $$;
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
revoke execute on function app.session_start(text, uuid, uuid, text, timestamptz, timestamptz), app.session_find(text, timestamptz) from public;
grant execute on function app.session_start(text, uuid, uuid, text, timestamptz, timestamptz), app.session_find(text, timestamptz) to bewijskracht_app`);
  }
}
