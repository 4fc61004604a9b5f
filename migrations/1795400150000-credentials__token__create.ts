import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The VC API's door: tokens with a scope, and what was issued through it, in status lists of its own series. */
export class CredentialsTokenCreate1795400150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credential_status_list add column series text not null default 'register' check (series in ('register', 'door'));
comment on column credential_status_list.series is 'register: deelcertificaten; door: what software issued through the VC API';

create table credential_token (
  organisation_id uuid not null references organisation on delete restrict,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['issue', 'verify', 'status']),
  kinds text[] not null check (kinds <@ array['badge', 'endorsement']),
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  unique (secret_hash),
  check (('issue' = any(scopes)) = (cardinality(kinds) > 0)),
  check (expires_at > created_at and expires_at <= created_at + interval '400 days')
);
comment on column credential_token.created_by is 'the secretary; null when made on the command line by who runs the platform';
create table credential_token_use (
  organisation_id uuid not null,
  token_id uuid not null,
  minute timestamptz not null,
  uses int not null,
  primary key (organisation_id, token_id, minute),
  foreign key (organisation_id, token_id) references credential_token on delete cascade
);
create table credential_issued (
  organisation_id uuid not null,
  id uuid not null,
  credential_id text not null check (length(credential_id) <= 500),
  token_id uuid not null,
  kind text not null check (kind in ('badge', 'endorsement')),
  key_id uuid not null,
  status_list_id uuid not null,
  status_index int not null check (status_index >= 0),
  signed jsonb not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, credential_id),
  unique (status_list_id, status_index),
  foreign key (organisation_id, token_id) references credential_token on delete restrict,
  foreign key (organisation_id, key_id) references credential_key on delete restrict,
  foreign key (organisation_id, status_list_id) references credential_status_list on delete restrict
);

-- a token that is over is no token; each use counts against its minute, on whichever copy of the API it comes in
create function app.token_use(hash text, at_time timestamptz) returns table (organisation_id uuid, id uuid, slug text, scopes text[], kinds text[], uses int)
  language plpgsql security definer set search_path = '' as $$
declare
  found_token public.credential_token;
  used int;
begin
  select t.* into found_token from public.credential_token t
    where t.secret_hash = hash and t.revoked_at is null and t.expires_at > at_time;
  if found_token.id is null then return; end if;
  insert into public.credential_token_use as u (organisation_id, token_id, minute, uses)
    values (found_token.organisation_id, found_token.id, date_trunc('minute', at_time), 1)
    on conflict on constraint credential_token_use_pkey do update set uses = u.uses + 1 returning u.uses into used;
  if used = 1 then
    delete from public.credential_token_use u where (u.organisation_id, u.token_id) = (found_token.organisation_id, found_token.id)
      and u.minute < at_time - interval '1 hour'
      and u.minute < (select max(l.minute) from public.credential_token_use l where (l.organisation_id, l.token_id) = (u.organisation_id, u.token_id));
  end if;
  return query select found_token.organisation_id, found_token.id, o.slug, found_token.scopes, found_token.kinds, used
    from public.organisation o where o.id = found_token.organisation_id;
end $$;
grant execute on function app.token_use(text, timestamptz) to bewijskracht_app;

alter table credential_token enable row level security;
alter table credential_token_use enable row level security;
alter table credential_issued enable row level security;
create policy read on credential_token for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'system')));
create policy make on credential_token for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('secretary')) and created_by = (select app.account()) and revoked_at is null);
create policy revoke on credential_token for update using (organisation_id = (select app.organisation()) and (select app.has_role('secretary')))
  with check (revoked_by = (select app.account()));
create policy read on credential_token_use for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary')));
create policy read on credential_issued for select using (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember', 'system')));
create policy door_issues on credential_issued for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('system')) and revoked_at is null);
create policy door_revokes on credential_issued for update using (organisation_id = (select app.organisation())
  and (select app.has_role('system')) and revoked_at is null) with check (organisation_id = (select app.organisation()));
grant select (organisation_id, id, name, scopes, kinds, created_by, created_at, expires_at, revoked_by, revoked_at),
  insert, update (revoked_by, revoked_at) on credential_token to bewijskracht_app;
grant select on credential_token_use to bewijskracht_app;
grant select, insert, update (revoked_at) on credential_issued to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.token_use(text, timestamptz);
drop table credential_issued, credential_token_use, credential_token;
alter table credential_status_list drop column series`);
  }
}
