import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which a holder shows more of a deelcertificaat to whom they choose, for as long as they choose. */
export class CredentialsShareCreate1795400170100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credential_share (
  organisation_id uuid not null,
  id uuid not null,
  deelcertificaat_id uuid not null,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  purpose text not null check (length(purpose) between 1 and 120),
  extras text[] not null check (extras <@ array['name', 'gedragsindicatoren']),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at and expires_at < created_at + interval '400 days'),
  ended_at timestamptz,
  opened integer not null default 0 check (opened >= 0),
  primary key (organisation_id, id),
  foreign key (organisation_id, deelcertificaat_id) references credential_deelcertificaat (organisation_id, id) on delete cascade
);
create index credential_share_deelcertificaat on credential_share (organisation_id, deelcertificaat_id);
comment on column credential_share.secret_hash is 'SHA-256 of the secret in the address; the secret itself is shown once and kept nowhere';
comment on column credential_share.opened is 'how often, never by whom';

-- opening counts, and tells whose paper it is only to who holds the secret of a link that is still open
create function app.open_share(secret_hash text) returns table (deelcertificaat_id uuid, holder_name text, extras text[], expires_at timestamptz, is_open boolean)
  language sql volatile security definer set search_path = '' as $$
  with opened as (
    update public.credential_share s set opened = s.opened + 1
    where s.secret_hash = $1 and s.ended_at is null and s.expires_at > now() returning s.id)
  select s.deelcertificaat_id, d.holder_name, s.extras, s.expires_at, exists (select from opened)
  from public.credential_share s
  join public.credential_deelcertificaat d on (d.organisation_id, d.id) = (s.organisation_id, s.deelcertificaat_id)
  where s.secret_hash = $1 $$;
grant execute on function app.open_share(text) to bewijskracht_app;

alter table credential_share enable row level security;
create policy holder_reads on credential_share for select using (organisation_id = (select app.organisation())
  and exists (select from credential_deelcertificaat d where (d.organisation_id, d.id) = (credential_share.organisation_id, deelcertificaat_id)
    and d.candidate_id = app.own_candidate()));
create policy holder_shares on credential_share for insert with check (organisation_id = (select app.organisation())
  and ended_at is null and opened = 0
  and exists (select from credential_deelcertificaat d where (d.organisation_id, d.id) = (credential_share.organisation_id, deelcertificaat_id)
    and d.candidate_id = app.own_candidate() and app.is_announced(d.id)));
create policy holder_ends on credential_share for update using (organisation_id = (select app.organisation()) and ended_at is null
  and exists (select from credential_deelcertificaat d where (d.organisation_id, d.id) = (credential_share.organisation_id, deelcertificaat_id)
    and d.candidate_id = app.own_candidate()))
  with check (ended_at is not null);
grant select, insert, update (ended_at) on credential_share to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.open_share(text); drop table credential_share');
  }
}
