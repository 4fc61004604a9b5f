import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A holder takes a deelcertificaat into a wallet (OpenID4VCI 1.0): offers that end soon, and what was handed out on them. */
export class CredentialsWalletCreate1795400190000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credential_wallet_offer (
  organisation_id uuid not null,
  id uuid not null,
  deelcertificaat_id uuid not null,
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  pin_hash text not null check (pin_hash ~ '^[0-9a-f]{64}$'),
  wrong_pins int not null default 0,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '15 minutes'),
  token_hash text check (token_hash ~ '^[0-9a-f]{64}$'),
  token_expires_at timestamptz,
  primary key (organisation_id, id),
  unique (code_hash),
  unique (token_hash),
  foreign key (organisation_id, deelcertificaat_id) references credential_deelcertificaat on delete restrict,
  check ((token_hash is null) = (token_expires_at is null))
);
comment on column credential_wallet_offer.token_hash is 'filled once, when the code is used: a code with a token is spent';
create index credential_wallet_offer_paper on credential_wallet_offer (organisation_id, deelcertificaat_id, made_at);
create table credential_wallet_copy (
  organisation_id uuid not null,
  id uuid not null,
  deelcertificaat_id uuid not null,
  offer_id uuid not null,
  form text not null check (form in ('ldp_vc', 'jwt_vc_json', 'dc+sd-jwt')),
  holder_key text not null check (length(holder_key) between 20 and 100),
  nonce_hash text not null check (nonce_hash ~ '^[0-9a-f]{64}$'),
  document_hash text not null check (document_hash ~ '^[0-9a-f]{64}$'),
  key_id uuid not null,
  issued_at timestamptz not null,
  primary key (organisation_id, id),
  unique (nonce_hash),
  foreign key (organisation_id, deelcertificaat_id) references credential_deelcertificaat on delete restrict,
  foreign key (organisation_id, offer_id) references credential_wallet_offer on delete restrict,
  foreign key (organisation_id, key_id) references credential_key on delete restrict
);
comment on column credential_wallet_copy.holder_key is 'thumbprint (RFC 7638) of the key in the wallet';
comment on column credential_wallet_copy.nonce_hash is 'unique: a proof counts once, on whichever copy of the API it comes in';
create index credential_wallet_copy_paper on credential_wallet_copy (organisation_id, deelcertificaat_id, issued_at);

-- the code is the wallet's secret, the pin the holder's: five wrong pins spend the code
create function app.wallet_redeem(code text, pin text, token text, at_time timestamptz, token_until timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  offer public.credential_wallet_offer;
begin
  select o.* into offer from public.credential_wallet_offer o where o.code_hash = code for update;
  if offer.id is null or offer.token_hash is not null or offer.expires_at <= at_time or offer.wrong_pins >= 5 then return 'spent'; end if;
  if pin is distinct from offer.pin_hash then
    update public.credential_wallet_offer o set wrong_pins = o.wrong_pins + 1 where (o.organisation_id, o.id) = (offer.organisation_id, offer.id);
    return 'wrong-pin';
  end if;
  update public.credential_wallet_offer o set token_hash = token, token_expires_at = token_until
    where (o.organisation_id, o.id) = (offer.organisation_id, offer.id);
  return 'redeemed';
end $$;
create function app.wallet_token(token text, at_time timestamptz) returns table (organisation_id uuid, slug text, offer_id uuid, deelcertificaat_id uuid)
  language sql stable security definer set search_path = '' as $$
  select o.organisation_id, g.slug, o.id, o.deelcertificaat_id
  from public.credential_wallet_offer o join public.organisation g on g.id = o.organisation_id
  where o.token_hash = token and o.token_expires_at > at_time $$;
grant execute on function app.wallet_redeem(text, text, text, timestamptz, timestamptz), app.wallet_token(text, timestamptz) to bewijskracht_app;

alter table credential_wallet_offer enable row level security;
alter table credential_wallet_copy enable row level security;
create policy holder_reads on credential_wallet_offer for select using (organisation_id = (select app.organisation())
  and exists (select from credential_deelcertificaat d where (d.organisation_id, d.id) = (credential_wallet_offer.organisation_id, credential_wallet_offer.deelcertificaat_id)
    and d.candidate_id = (select app.own_candidate())));
create policy holder_makes on credential_wallet_offer for insert with check (organisation_id = (select app.organisation())
  and wrong_pins = 0 and token_hash is null
  and exists (select from credential_deelcertificaat d where (d.organisation_id, d.id) = (credential_wallet_offer.organisation_id, credential_wallet_offer.deelcertificaat_id)
    and d.candidate_id = (select app.own_candidate()) and d.signed is not null and d.revoked_at is null and d.suspended_at is null));
create policy read on credential_wallet_copy for select using (organisation_id = (select app.organisation())
  and ((select app.has_role('system', 'secretary', 'boardMember'))
    or exists (select from credential_deelcertificaat d where (d.organisation_id, d.id) = (credential_wallet_copy.organisation_id, credential_wallet_copy.deelcertificaat_id)
      and d.candidate_id = (select app.own_candidate()))));
create policy door_issues on credential_wallet_copy for insert with check (organisation_id = (select app.organisation()) and (select app.has_role('system'))
  and exists (select from credential_deelcertificaat d where (d.organisation_id, d.id) = (credential_wallet_copy.organisation_id, credential_wallet_copy.deelcertificaat_id)
    and d.signed is not null and d.revoked_at is null and d.suspended_at is null));
grant select (organisation_id, id, deelcertificaat_id, made_at, expires_at, token_expires_at), insert on credential_wallet_offer to bewijskracht_app;
grant select, insert on credential_wallet_copy to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.wallet_redeem(text, text, text, timestamptz, timestamptz), app.wallet_token(text, timestamptz);
drop table credential_wallet_copy, credential_wallet_offer`);
  }
}
