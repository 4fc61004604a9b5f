import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Credentials from elsewhere that a candidate brings in, and what the deciding body makes of them per leeruitkomst. */
export class CredentialsBroughtCreate1795400191000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credential_brought (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  framework_version_id uuid not null references framework_version on delete restrict,
  way text not null check (way in ('file', 'wallet')),
  document_hash text not null check (document_hash ~ '^[0-9a-f]{64}$'),
  verification jsonb not null,
  explanation text not null default '' check (length(explanation) <= 5000),
  round int not null default 1 check (round between 1 and 20),
  brought_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete restrict
);
comment on column credential_brought.verification is 'each check with its answer on the day it was brought in, and what the credential said of itself';
comment on column credential_brought.way is 'wallet: its holder also showed to have the key it is bound to';
create unique index credential_brought_once on credential_brought (organisation_id, candidate_id, document_hash) where withdrawn_at is null;
create table credential_brought_leeruitkomst (
  organisation_id uuid not null,
  brought_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null,
  primary key (organisation_id, brought_id, leeruitkomst),
  foreign key (organisation_id, brought_id) references credential_brought on delete cascade,
  foreign key (framework_version_id, leeruitkomst) references framework_leeruitkomst on delete restrict
);
create table credential_brought_vote (
  organisation_id uuid not null,
  brought_id uuid not null,
  leeruitkomst text not null,
  round int not null,
  account_id uuid not null,
  kind text not null check (kind in ('accepted', 'moreAsked', 'declined')),
  reason text not null check (length(reason) between 10 and 5000),
  cast_at timestamptz not null,
  primary key (organisation_id, brought_id, leeruitkomst, round, account_id),
  foreign key (organisation_id, brought_id, leeruitkomst) references credential_brought_leeruitkomst on delete cascade
);
create table credential_brought_decision (
  organisation_id uuid not null,
  brought_id uuid not null,
  leeruitkomst text not null,
  round int not null,
  kind text not null check (kind in ('accepted', 'moreAsked', 'declined')),
  reason text not null check (length(reason) between 10 and 5000),
  decided_at timestamptz not null,
  primary key (organisation_id, brought_id, leeruitkomst, round),
  foreign key (organisation_id, brought_id, leeruitkomst) references credential_brought_leeruitkomst on delete cascade
);

-- what was decided stays decided; asking for more leaves the leeruitkomst open for a next round
create function app.brought_settled(brought uuid, item text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.credential_brought_decision d
    where (d.organisation_id, d.brought_id, d.leeruitkomst) = (app.organisation(), brought, item) and d.kind <> 'moreAsked') $$;
grant execute on function app.brought_settled(uuid, text) to bewijskracht_app;
create function app.brought_tied(brought uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.credential_brought b join public.portfolio_candidate c on (c.organisation_id, c.id) = (b.organisation_id, b.candidate_id)
    where (b.organisation_id, b.id) = (app.organisation(), brought) and (c.account_id = app.account()
      or exists (select from public.portfolio_relation r join public.account m on m.email = lower(btrim(r.email))
        where (r.organisation_id, r.candidate_id) = (c.organisation_id, c.id) and m.id = app.account()))) $$;
grant execute on function app.brought_tied(uuid) to bewijskracht_app;
create function app.guard_brought_vote() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if app.brought_tied(new.brought_id) then
    raise exception 'tied to the candidate' using errcode = 'restrict_violation';
  end if;
  if not exists (select from public.credential_brought b where (b.organisation_id, b.id, b.round) = (new.organisation_id, new.brought_id, new.round) and b.withdrawn_at is null)
      or exists (select from public.credential_brought_decision d where (d.organisation_id, d.brought_id, d.leeruitkomst) = (new.organisation_id, new.brought_id, new.leeruitkomst)
        and (d.round = new.round or d.kind <> 'moreAsked')) then
    raise exception 'no vote: withdrawn, decided or of another round' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before insert or update on credential_brought_vote for each row execute function app.guard_brought_vote();
create function app.guard_brought_decision() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (select count(*) from public.credential_brought_vote v
      where (v.organisation_id, v.brought_id, v.leeruitkomst, v.round, v.kind) = (new.organisation_id, new.brought_id, new.leeruitkomst, new.round, new.kind)) < 2 then
    raise exception 'two equal votes decide' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before insert on credential_brought_decision for each row execute function app.guard_brought_decision();
-- of an erased candidate nothing stays of what they brought in
create function app.erase_brought() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from public.credential_brought b where (b.organisation_id, b.candidate_id) = (new.organisation_id, new.candidate_id);
  return null;
end $$;
create trigger brought after update on portfolio_erasure for each row when (old.carried_out_at is null and new.carried_out_at is not null)
  execute function app.erase_brought();

alter table credential_brought enable row level security;
alter table credential_brought_leeruitkomst enable row level security;
alter table credential_brought_vote enable row level security;
alter table credential_brought_decision enable row level security;
create policy own on credential_brought for select using (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()));
create policy board on credential_brought for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember')));
create policy bring on credential_brought for insert with check (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()));
create policy change on credential_brought for update using (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate())
  and withdrawn_at is null) with check (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()));
-- a member who votes holds the row, so that two votes at once are counted one after the other; nothing in it may change for them
create policy board_holds on credential_brought for update using (organisation_id = (select app.organisation()) and (select app.has_role('boardMember')))
  with check (false);
create policy read on credential_brought_leeruitkomst for select using (organisation_id = (select app.organisation())
  and exists (select from credential_brought b where (b.organisation_id, b.id) = (credential_brought_leeruitkomst.organisation_id, credential_brought_leeruitkomst.brought_id)));
create policy link on credential_brought_leeruitkomst for insert with check (organisation_id = (select app.organisation())
  and exists (select from credential_brought b where (b.organisation_id, b.id, b.framework_version_id) = (credential_brought_leeruitkomst.organisation_id,
    credential_brought_leeruitkomst.brought_id, credential_brought_leeruitkomst.framework_version_id) and b.candidate_id = (select app.own_candidate()) and b.withdrawn_at is null));
create policy unlink on credential_brought_leeruitkomst for delete using (organisation_id = (select app.organisation())
  and not app.brought_settled(brought_id, leeruitkomst)
  and exists (select from credential_brought b where (b.organisation_id, b.id) = (credential_brought_leeruitkomst.organisation_id, credential_brought_leeruitkomst.brought_id)
    and b.candidate_id = (select app.own_candidate())));
create policy board on credential_brought_vote for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember')));
create policy vote on credential_brought_vote for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('boardMember')) and account_id = (select app.account()));
create policy revote on credential_brought_vote for update using (organisation_id = (select app.organisation()) and account_id = (select app.account()));
create policy read on credential_brought_decision for select using (organisation_id = (select app.organisation())
  and exists (select from credential_brought b where (b.organisation_id, b.id) = (credential_brought_decision.organisation_id, credential_brought_decision.brought_id)));
create policy decide on credential_brought_decision for insert with check (organisation_id = (select app.organisation()) and (select app.has_role('boardMember')));
grant select, insert, update (explanation, round, withdrawn_at) on credential_brought to bewijskracht_app;
grant select, insert, delete on credential_brought_leeruitkomst to bewijskracht_app;
grant select, insert, update (kind, reason, cast_at) on credential_brought_vote to bewijskracht_app;
grant select, insert on credential_brought_decision to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger brought on portfolio_erasure;
drop table credential_brought_decision, credential_brought_vote, credential_brought_leeruitkomst, credential_brought;
drop function app.brought_settled(uuid, text), app.brought_tied(uuid), app.guard_brought_vote(), app.guard_brought_decision(), app.erase_brought()`);
  }
}
