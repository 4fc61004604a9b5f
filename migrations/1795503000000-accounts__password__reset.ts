import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A forgotten password is replaced by who reads the account's mail. Asking is written down whether the address is known
 * or not, so that asking tells nothing; background work looks it up. The secret is kept as a hash and works once.
 */
export class AccountsPasswordReset1795503000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table account_password_reset (
  id uuid primary key,
  email text not null check (email = lower(email)),
  asked_at timestamptz not null,
  account_id uuid references account on delete cascade,
  token_hash text unique,
  expires_at timestamptz,
  used_at timestamptz,
  check ((account_id is null) = (expires_at is null)),
  check (token_hash is null or account_id is not null)
);
create index account_password_reset_email on account_password_reset (email, asked_at);
create index account_password_reset_account on account_password_reset (account_id);
alter table account_password_reset enable row level security;

-- at most five an hour for one address; what is older than a day goes
create function app.password_reset_ask(reset uuid, address text, at timestamptz) returns void
  language sql security definer set search_path = '' as $$
  delete from public.account_password_reset r where r.asked_at < at - interval '1 day';
  insert into public.account_password_reset (id, email, asked_at) select reset, lower(address), at
    where (select count(*) from public.account_password_reset r where r.email = lower(address) and r.asked_at > at - interval '1 hour') < 5 $$;
-- whose mailbox it goes to, and from which of their organisations; none when nobody has the address or it was done
create function app.password_reset_whose(reset uuid) returns table (account_id uuid, organisation_id uuid)
  language sql stable security definer set search_path = '' as $$
  select a.id, m.organisation_id from public.account_password_reset r
  join public.account a on a.email = r.email and a.password_hash is not null
  join public.account_membership m on m.account_id = a.id
  where r.id = reset and r.account_id is null order by m.organisation_id limit 1 $$;
-- one secret for one request; it ends what the account was offered before
create function app.password_reset_offer(reset uuid, account uuid, hash text, ends timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update public.account_password_reset r set token_hash = null where r.account_id = account and r.used_at is null;
  update public.account_password_reset r set account_id = account, token_hash = hash, expires_at = ends
    where r.id = reset and r.account_id is null;
  return found;
end $$;
create function app.password_reset_find(hash text, at timestamptz) returns table (account_id uuid, organisation_id uuid, email text)
  language sql stable security definer set search_path = '' as $$
  select a.id, m.organisation_id, a.email from public.account_password_reset r join public.account a on a.id = r.account_id
  join public.account_membership m on m.account_id = a.id
  where r.token_hash = hash and r.used_at is null and r.expires_at > at order by m.organisation_id limit 1 $$;
-- the new password, once; every session of the account is over. Inside the transaction of who that is
create function app.password_reset_finish(hash text, hashed_password text, at timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  owner uuid;
begin
  update public.account_password_reset r set used_at = at, token_hash = null
    where r.token_hash = hash and r.used_at is null and r.expires_at > at returning r.account_id into owner;
  if not found then return null; end if;
  update public.account a set password_hash = hashed_password where a.id = owner;
  delete from public.account_session s where s.account_id = owner;
  return owner;
end $$;
-- one's own password; every other session of the account is over
create function app.password_change(hashed_password text, kept_session text) returns void
  language sql security definer set search_path = '' as $$
  update public.account a set password_hash = hashed_password where a.id = app.account();
  update public.account_password_reset r set token_hash = null where r.account_id = app.account();
  delete from public.account_session s where s.account_id = app.account() and s.token_hash <> kept_session $$;
revoke execute on function app.password_reset_ask(uuid, text, timestamptz), app.password_reset_whose(uuid), app.password_reset_offer(uuid, uuid, text, timestamptz),
  app.password_reset_find(text, timestamptz), app.password_reset_finish(text, text, timestamptz), app.password_change(text, text) from public;
grant execute on function app.password_reset_ask(uuid, text, timestamptz), app.password_reset_whose(uuid), app.password_reset_offer(uuid, uuid, text, timestamptz),
  app.password_reset_find(text, timestamptz), app.password_reset_finish(text, text, timestamptz), app.password_change(text, text) to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.password_reset_ask(uuid, text, timestamptz), app.password_reset_whose(uuid), app.password_reset_offer(uuid, uuid, text, timestamptz),
  app.password_reset_find(text, timestamptz), app.password_reset_finish(text, text, timestamptz), app.password_change(text, text);
drop table account_password_reset`);
  }
}
