import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A candidate asks their own wallet to show something earned elsewhere (OpenID4VP 1.0): one question, one answer, soon over. */
export class CredentialsBroughtRequestCreate1795501000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credential_brought_request (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  account_id uuid not null references account on delete restrict,
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  nonce text not null check (length(nonce) between 32 and 100),
  request text not null check (length(request) <= 8192),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '15 minutes'),
  answered_at timestamptz,
  brought_id uuid,
  refusal text check (refusal in ('declined', 'notBound', 'unreadable', 'notValid', 'before', 'tooMany', 'noPortfolio')),
  primary key (organisation_id, id),
  unique (secret_hash),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete restrict,
  foreign key (organisation_id, brought_id) references credential_brought on delete cascade,
  check (brought_id is null or refusal is null),
  check (answered_at is not null or (brought_id is null and refusal is null))
);
comment on column credential_brought_request.secret_hash is 'of the state, which is also the end of the address of the request';
comment on column credential_brought_request.request is 'the request object as it was signed: asking for it again signs nothing';
comment on column credential_brought_request.answered_at is 'filled once, by whatever comes first: a nonce counts once';
create index credential_brought_request_candidate on credential_brought_request (organisation_id, candidate_id, made_at);

create function app.brought_request_find(secret text, at_time timestamptz) returns text
  language sql stable security definer set search_path = '' as $$
  select r.request from public.credential_brought_request r where r.secret_hash = secret and r.answered_at is null and r.expires_at > at_time $$;
create function app.brought_request_take(secret text, at_time timestamptz)
  returns table (organisation_id uuid, slug text, account_id uuid, id uuid, nonce text)
  language sql security definer set search_path = '' as $$
  update public.credential_brought_request r set answered_at = at_time from public.organisation g
  where g.id = r.organisation_id and r.secret_hash = secret and r.answered_at is null and r.expires_at > at_time
  returning r.organisation_id, g.slug, r.account_id, r.id, r.nonce $$;
grant execute on function app.brought_request_find(text, timestamptz), app.brought_request_take(text, timestamptz) to bewijskracht_app;

alter table credential_brought_request enable row level security;
create policy own on credential_brought_request for select using (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()));
create policy ask on credential_brought_request for insert with check (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate())
  and account_id = (select app.account()) and answered_at is null);
-- what came of it is written once
create policy conclude on credential_brought_request for update using (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate())
  and answered_at is not null and brought_id is null and refusal is null)
  with check (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()));
create policy clear on credential_brought_request for delete using (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()));
grant select (organisation_id, id, candidate_id, made_at, expires_at, answered_at, brought_id, refusal), insert, update (brought_id, refusal), delete
  on credential_brought_request to bewijskracht_app;

-- of an erased candidate nothing stays of what they brought in or asked for
create or replace function app.erase_brought() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from public.credential_brought_request r where (r.organisation_id, r.candidate_id) = (new.organisation_id, new.candidate_id);
  delete from public.credential_brought b where (b.organisation_id, b.candidate_id) = (new.organisation_id, new.candidate_id);
  return null;
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace function app.erase_brought() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from public.credential_brought b where (b.organisation_id, b.candidate_id) = (new.organisation_id, new.candidate_id);
  return null;
end $$;
drop function app.brought_request_find(text, timestamptz), app.brought_request_take(text, timestamptz);
drop table credential_brought_request`);
  }
}
