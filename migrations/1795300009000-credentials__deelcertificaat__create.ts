import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The issued credential: register row, unsigned document fixed at the decision, signed later by a job (DESIGN §7). */
export class CredentialsDeelcertificaatCreate1795300009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credential_key (
  organisation_id uuid not null references organisation on delete restrict,
  id uuid not null,
  fragment text not null,
  public_key_multibase text not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, fragment)
);
create unique index credential_key_active on credential_key (organisation_id) where retired_at is null;
create table credential_status_list (
  organisation_id uuid not null references organisation on delete restrict,
  id uuid not null,
  purpose text not null check (purpose in ('revocation')),
  length int not null check (length >= 131072),
  version int not null default 1,
  signed jsonb,
  signed_version int,
  signed_at timestamptz,
  primary key (organisation_id, id),
  unique (id)
);
create table credential_deelcertificaat (
  organisation_id uuid not null,
  id uuid not null,
  register_number text not null,
  candidate_id uuid not null,
  assessment_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null,
  holder_name text not null,
  birth_date date not null,
  key_id uuid not null,
  status_list_id uuid not null,
  status_index int not null check (status_index >= 0),
  unsigned jsonb not null,
  paper jsonb not null,
  registered_at timestamptz not null,
  signed jsonb,
  certificate_sha256 text,
  issued_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  unique (id),
  unique (organisation_id, register_number),
  unique (organisation_id, assessment_id, leeruitkomst),
  unique (status_list_id, status_index),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete restrict,
  foreign key (organisation_id, assessment_id, leeruitkomst) references assessment_leeruitkomst on delete restrict,
  foreign key (organisation_id, key_id) references credential_key on delete restrict,
  foreign key (organisation_id, status_list_id) references credential_status_list on delete restrict,
  check ((signed is null) = (issued_at is null)),
  check ((signed is null) = (certificate_sha256 is null))
);
comment on column credential_deelcertificaat.paper is 'the facts the certificate PDF prints, fixed at the decision';
create table credential_revocation (
  organisation_id uuid not null,
  id uuid not null,
  deelcertificaat_id uuid not null,
  category text not null check (category in ('fraud', 'issuedInError', 'appealUpheld', 'identityWrong', 'holderRequest')),
  explanation text not null check (length(explanation) >= 10),
  requested_by uuid not null,
  requested_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  dropped_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, deelcertificaat_id) references credential_deelcertificaat on delete restrict,
  check (confirmed_by is distinct from requested_by),
  check ((confirmed_by is null) = (confirmed_at is null))
);
create unique index credential_revocation_open on credential_revocation (organisation_id, deelcertificaat_id) where dropped_at is null;

-- what was registered is never rewritten; signing fills what was empty, once
create function app.guard_deelcertificaat() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (new.register_number, new.candidate_id, new.assessment_id, new.leeruitkomst, new.key_id, new.status_list_id, new.status_index, new.unsigned, new.paper, new.registered_at)
     is distinct from (old.register_number, old.candidate_id, old.assessment_id, old.leeruitkomst, old.key_id, old.status_list_id, old.status_index, old.unsigned, old.paper, old.registered_at)
     or (old.signed is not null and (new.signed, new.issued_at, new.certificate_sha256) is distinct from (old.signed, old.issued_at, old.certificate_sha256))
     or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
    raise exception 'a registered deelcertificaat is not rewritten' using errcode = 'restrict_violation';
  end if;
  if old.revoked_at is null and new.revoked_at is not null and not exists (select from public.credential_revocation r
      where (r.organisation_id, r.deelcertificaat_id) = (new.organisation_id, new.id) and r.confirmed_at is not null) then
    raise exception 'revoking takes two people' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before update on credential_deelcertificaat for each row execute function app.guard_deelcertificaat();

-- nothing is registered without an identity that somebody checked (DESIGN §6)
create function app.guard_holder() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.portfolio_identity i where (i.organisation_id, i.candidate_id, i.official_name, i.birth_date)
      = (new.organisation_id, new.candidate_id, new.holder_name, new.birth_date)) then
    raise exception 'the holder is not as checked' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger holder before insert on credential_deelcertificaat for each row execute function app.guard_holder();

create function app.public_credential(credential uuid) returns table (
    id uuid, organisation_slug text, organisation_name text, demonstration boolean, register_number text, unsigned jsonb, signed jsonb, paper jsonb,
    registered_at timestamptz, issued_at timestamptz, revoked_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select d.id, o.slug, o.name, o.demonstration, d.register_number, d.unsigned, d.signed, d.paper, d.registered_at, d.issued_at, d.revoked_at
  from public.credential_deelcertificaat d join public.organisation o on o.id = d.organisation_id where d.id = credential $$;
create function app.public_status_list(list uuid) returns table (id uuid, organisation_id uuid, signed jsonb, version int, signed_version int, signed_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select l.id, l.organisation_id, l.signed, l.version, l.signed_version, l.signed_at from public.credential_status_list l where l.id = list $$;
create function app.public_issuer(organisation_slug text) returns table (organisation_id uuid, slug text, name text, website text, email text, keys jsonb)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.slug, o.name, o.website, o.email, coalesce((select jsonb_agg(jsonb_build_object('fragment', k.fragment, 'publicKeyMultibase', k.public_key_multibase) order by k.created_at)
    from public.credential_key k where k.organisation_id = o.id), '[]') from public.organisation o where o.slug = organisation_slug $$;
grant execute on function app.public_credential(uuid), app.public_status_list(uuid), app.public_issuer(text) to bewijskracht_app;

-- what was judged, by title, kind, hash and place; all the board needs of a dossier that is not theirs to read
create function app.judged_dossier(assessment uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  with judged as (
    select m.manifest, l.item from public.assessment a
    join public.submission_manifest m on (m.organisation_id, m.submission_id) = (a.organisation_id, a.submission_id)
    join public.assessment_leeruitkomst al on (al.organisation_id, al.assessment_id) = (a.organisation_id, a.id)
    cross join lateral jsonb_array_elements(m.manifest -> 'leeruitkomsten') l(item)
    where a.organisation_id = app.organisation() and a.id = assessment and l.item ->> 'code' = al.leeruitkomst
      and app.has_role('secretary', 'boardMember') and app.is_revealed(assessment, 1)
  ), links as (
    select j.item ->> 'code' as code, jsonb_agg(jsonb_build_object('evidenceId', k -> 'evidenceId', 'gedragsindicator', k -> 'gedragsindicator',
      'whereToSee', k -> 'whereToSee')) as links
    from judged j, jsonb_array_elements(j.item -> 'links') k group by 1
  )
  select jsonb_build_object('framework', manifest -> 'framework', 'round', manifest -> 'round',
    'leeruitkomsten', (select jsonb_agg(jsonb_build_object('code', code, 'links', links) order by code) from links),
    'evidence', (select coalesce(jsonb_agg(jsonb_build_object('id', e -> 'id', 'title', e -> 'title', 'kind', e -> 'kind', 'files', e -> 'files')), '[]')
      from jsonb_array_elements(manifest -> 'evidence') e
      where exists (select from links l, jsonb_array_elements(l.links) k where k -> 'evidenceId' = e -> 'id')))
  from judged limit 1 $$;
grant execute on function app.judged_dossier(uuid) to bewijskracht_app;

-- answered by the decisions; until they exist nothing was announced
create function app.is_announced(deelcertificaat uuid) returns boolean language sql stable security definer set search_path = '' as $$ select false $$;
grant execute on function app.is_announced(uuid) to bewijskracht_app;

alter table credential_key enable row level security;
alter table credential_status_list enable row level security;
alter table credential_deelcertificaat enable row level security;
alter table credential_revocation enable row level security;
create policy tenant on credential_key for select using (organisation_id = (select app.organisation()));
create policy make on credential_key for insert with check (organisation_id = (select app.organisation()) and (select app.has_role('boardMember', 'system')));
create policy tenant on credential_status_list for select using (organisation_id = (select app.organisation()));
create policy make on credential_status_list for insert with check (organisation_id = (select app.organisation()) and (select app.has_role('boardMember', 'system')));
create policy publish on credential_status_list for update using (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember', 'system')));
create policy read on credential_deelcertificaat for select using (organisation_id = (select app.organisation())
  and ((candidate_id = (select app.own_candidate()) and app.is_announced(id)) or (select app.has_role('secretary', 'boardMember', 'system'))));
create policy board_registers on credential_deelcertificaat for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('boardMember')) and signed is null and revoked_at is null);
create policy job_signs on credential_deelcertificaat for update using (organisation_id = (select app.organisation()) and (select app.has_role('system')));
create policy board_revokes on credential_deelcertificaat for update using (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember')));
create policy board on credential_revocation for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember', 'system')));
create policy request on credential_revocation for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember')) and requested_by = (select app.account()) and confirmed_by is null);
create policy confirm on credential_revocation for update using (organisation_id = (select app.organisation())
  and (select app.has_role('secretary', 'boardMember')) and confirmed_at is null and dropped_at is null)
  with check (confirmed_by is null or confirmed_by = (select app.account()));
grant select, insert on credential_key, credential_status_list, credential_deelcertificaat, credential_revocation to bewijskracht_app;
grant update (version, signed, signed_version, signed_at) on credential_status_list to bewijskracht_app;
grant update (signed, certificate_sha256, issued_at, revoked_at) on credential_deelcertificaat to bewijskracht_app;
grant update (confirmed_by, confirmed_at, dropped_at) on credential_revocation to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.judged_dossier(uuid), app.public_credential(uuid), app.public_status_list(uuid), app.public_issuer(text);
drop table credential_revocation, credential_deelcertificaat, credential_status_list, credential_key;
drop function app.guard_deelcertificaat(), app.guard_holder(), app.is_announced(uuid)`);
  }
}
