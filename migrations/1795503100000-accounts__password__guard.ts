import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session begins, and a password is changed, with the password that was proven: not with one that was replaced between
 * the proof and now. Who knows an old password and keeps trying would otherwise outlive its replacement.
 */
export class AccountsPasswordGuard1795503100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.session_start(text, uuid, uuid, timestamptz, timestamptz), app.password_change(text, text);
-- the lock waits for who replaces the password, and lets them wait: they end every session that was begun before
create function app.session_start(token_hash text, account uuid, organisation uuid, proven_hash text, starts timestamptz, ends timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  perform from public.account a where a.id = account and a.password_hash = proven_hash for share;
  if not found then return false; end if;
  insert into public.account_session values (token_hash, account, organisation, starts, starts, ends);
  return true;
end $$;
create function app.password_change(hashed_password text, proven_hash text, kept_session text) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update public.account a set password_hash = hashed_password where a.id = app.account() and a.password_hash = proven_hash;
  if not found then return false; end if;
  update public.account_password_reset r set token_hash = null where r.account_id = app.account();
  delete from public.account_session s where s.account_id = app.account() and s.token_hash <> kept_session;
  return true;
end $$;
-- a secret is offered only to whose address was asked for; two that are offered at the same moment take turns
create or replace function app.password_reset_offer(reset uuid, account uuid, hash text, ends timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  perform from public.account a where a.id = account for no key update;
  update public.account_password_reset r set token_hash = null where r.account_id = account and r.used_at is null;
  update public.account_password_reset r set account_id = account, token_hash = hash, expires_at = ends
    where r.id = reset and r.account_id is null and r.email = (select a.email from public.account a where a.id = account);
  return found;
end $$;
-- whose account is emptied can't come back by a link, and their address stays nowhere
create function app.forget_password_resets() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from public.account_password_reset r where r.account_id = old.id or r.email = old.email;
  return null;
end $$;
create trigger forget_password_resets after update of email, password_hash on account for each row
  when (new.email <> old.email or (new.password_hash is null and old.password_hash is not null)) execute function app.forget_password_resets();
revoke execute on function app.forget_password_resets() from public, bewijskracht_app;
revoke execute on function app.session_start(text, uuid, uuid, text, timestamptz, timestamptz), app.password_change(text, text, text) from public;
grant execute on function app.session_start(text, uuid, uuid, text, timestamptz, timestamptz), app.password_change(text, text, text) to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger forget_password_resets on account;
drop function app.forget_password_resets();
create or replace function app.password_reset_offer(reset uuid, account uuid, hash text, ends timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update public.account_password_reset r set token_hash = null where r.account_id = account and r.used_at is null;
  update public.account_password_reset r set account_id = account, token_hash = hash, expires_at = ends
    where r.id = reset and r.account_id is null;
  return found;
end $$;
drop function app.session_start(text, uuid, uuid, text, timestamptz, timestamptz), app.password_change(text, text, text);
create function app.session_start(token_hash text, account uuid, organisation uuid, starts timestamptz, ends timestamptz) returns void
  language sql security definer set search_path = '' as $$
  insert into public.account_session values (token_hash, account, organisation, starts, starts, ends) $$;
create function app.password_change(hashed_password text, kept_session text) returns void
  language sql security definer set search_path = '' as $$
  update public.account a set password_hash = hashed_password where a.id = app.account();
  update public.account_password_reset r set token_hash = null where r.account_id = app.account();
  delete from public.account_session s where s.account_id = app.account() and s.token_hash <> kept_session $$;
revoke execute on function app.session_start(text, uuid, uuid, timestamptz, timestamptz), app.password_change(text, text) from public;
grant execute on function app.session_start(text, uuid, uuid, timestamptz, timestamptz), app.password_change(text, text) to bewijskracht_app`);
  }
}
