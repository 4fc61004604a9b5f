import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The deciding body's act, per (assessment, leeruitkomst): ratified, sent back or voided; never overwritten (DOMAIN §0.7). */
export class DecisionsSessionCreate1795300010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table decision_session (
  organisation_id uuid not null references organisation on delete restrict,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  held_on date not null,
  quorum int not null check (quorum >= 2),
  state text not null check (state in ('prepared', 'open', 'closed')),
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (organisation_id, id)
);
create table decision_session_member (
  organisation_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  present boolean not null default false,
  primary key (organisation_id, session_id, account_id),
  foreign key (organisation_id, session_id) references decision_session on delete restrict,
  foreign key (organisation_id, account_id) references account_membership on delete restrict
);
create table decision_recusal (
  organisation_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  assessment_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, session_id, account_id, assessment_id),
  foreign key (organisation_id, session_id, account_id) references decision_session_member on delete restrict,
  foreign key (organisation_id, assessment_id) references assessment on delete restrict
);
comment on column decision_recusal.reason is 'assessed, a relation kind, or declared';
create table decision_item (
  organisation_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  assessment_id uuid not null,
  leeruitkomst text not null,
  consensus_id uuid not null,
  position int not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, session_id) references decision_session on delete restrict,
  foreign key (organisation_id, assessment_id, leeruitkomst) references assessment_leeruitkomst on delete restrict,
  foreign key (organisation_id, consensus_id) references assessment_consensus on delete restrict
);
create unique index decision_item_once on decision_item (organisation_id, consensus_id) where removed_at is null;
create table decision_vote (
  organisation_id uuid not null,
  item_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('ratified', 'sentBack', 'voided')),
  send_back_kind text check (send_back_kind in ('repairReasons', 'reassess')),
  grounds text not null default '',
  cast_at timestamptz not null,
  primary key (organisation_id, item_id, account_id),
  foreign key (organisation_id, item_id) references decision_item on delete restrict,
  check ((kind = 'sentBack') = (send_back_kind is not null)),
  check (kind = 'ratified' or length(grounds) >= 10)
);
create table decision_announcement (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  candidate_id uuid not null,
  announced_by uuid not null,
  announced_at timestamptz not null,
  remedy_until date not null,
  result jsonb not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, assessment_id) references assessment on delete restrict,
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete restrict
);
comment on column decision_announcement.result is 'the full result of DESIGN §6, fixed at the announcement; page and PDF show it';
create table decision (
  organisation_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  assessment_id uuid not null,
  leeruitkomst text not null,
  consensus_id uuid not null,
  kind text not null check (kind in ('ratified', 'sentBack', 'voided')),
  send_back_kind text check (send_back_kind in ('repairReasons', 'reassess')),
  grounds text not null default '',
  outcome text check (outcome in ('shown', 'partlyShown', 'notShown')),
  deelcertificaat_id uuid,
  decided_at timestamptz not null,
  announcement_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, item_id),
  unique (organisation_id, consensus_id),
  unique (organisation_id, deelcertificaat_id),
  foreign key (organisation_id, item_id) references decision_item on delete restrict,
  foreign key (organisation_id, consensus_id) references assessment_consensus on delete restrict,
  foreign key (organisation_id, deelcertificaat_id) references credential_deelcertificaat on delete restrict,
  foreign key (organisation_id, announcement_id) references decision_announcement on delete restrict,
  check ((kind = 'sentBack') = (send_back_kind is not null)),
  check ((kind = 'ratified') = (outcome is not null)),
  check (kind = 'ratified' or length(grounds) >= 10),
  check ((deelcertificaat_id is not null) = (kind = 'ratified' and outcome = 'shown'))
);
create index decision_assessment on decision (organisation_id, assessment_id);
create trigger append_only before update or delete or truncate on decision_announcement for each statement execute function app.refuse_change();

-- why a member keeps out of a case; packages/domain/src/decisions/session.ts says the same with reasons for people
create function app.is_tied(organisation uuid, account uuid, session uuid, assessment uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.decision_recusal r where (r.organisation_id, r.session_id, r.account_id, r.assessment_id)
      = (organisation, session, account, assessment))
    or exists (select from public.assessment_assessor a where (a.organisation_id, a.assessment_id, a.account_id) = (organisation, assessment, account))
    or exists (select from public.assessment a join public.portfolio_candidate c on (c.organisation_id, c.id) = (a.organisation_id, a.candidate_id)
      where (a.organisation_id, a.id, c.account_id) = (organisation, assessment, account))
    or exists (select from public.assessment a
      join public.portfolio_relation r on (r.organisation_id, r.candidate_id) = (a.organisation_id, a.candidate_id)
      join public.account m on m.id = account and m.email = lower(btrim(r.email))
      where (a.organisation_id, a.id) = (organisation, assessment)) $$;
-- a meeting goes forward only, and the secretary moves it; members may hold its row while they vote
create function app.guard_session() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.state <> old.state and ((old.state, new.state) not in (('prepared', 'open'), ('open', 'closed')) or not app.has_role('secretary')) then
    raise exception 'a meeting does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before update on decision_session for each row execute function app.guard_session();
-- members' addresses, to compute ties with; the board knows its own
create function app.session_addresses(session uuid) returns table (account_id uuid, email text)
  language sql stable security definer set search_path = '' as $$
  select m.account_id, a.email from public.decision_session_member m join public.account a on a.id = m.account_id
  where m.organisation_id = app.organisation() and m.session_id = session and app.has_role('secretary', 'boardMember') $$;
grant execute on function app.session_addresses(uuid) to bewijskracht_app;

-- who is tied to a case does not vote on it; a vote falls only in an open session, by a present member (DOMAIN §11)
create function app.guard_vote() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.decision_item i
      join public.decision_session s on (s.organisation_id, s.id) = (i.organisation_id, i.session_id) and s.state = 'open'
      join public.decision_session_member m on (m.organisation_id, m.session_id, m.account_id) = (i.organisation_id, i.session_id, new.account_id) and m.present
      where (i.organisation_id, i.id) = (new.organisation_id, new.item_id) and i.removed_at is null
        and not app.is_tied(i.organisation_id, new.account_id, i.session_id, i.assessment_id)) then
    raise exception 'no vote: closed, absent or tied to the case' using errcode = 'restrict_violation';
  end if;
  if exists (select from public.decision d where (d.organisation_id, d.item_id) = (new.organisation_id, new.item_id)) then
    raise exception 'already decided' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before insert or update on decision_vote for each row execute function app.guard_vote();

-- a decision stands on a quorum of equal votes; outcome and consensus are the same judgement; only the announcement is added later
create function app.guard_decision() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    if old.announcement_id is not null or (to_jsonb(new) - 'announcement_id') is distinct from (to_jsonb(old) - 'announcement_id') then
      raise exception 'a decision is not overwritten' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if not exists (select from public.decision_item i join public.decision_session s on (s.organisation_id, s.id) = (i.organisation_id, i.session_id) and s.state = 'open'
      where (i.organisation_id, i.id, i.assessment_id, i.leeruitkomst, i.consensus_id)
        = (new.organisation_id, new.item_id, new.assessment_id, new.leeruitkomst, new.consensus_id) and i.removed_at is null) then
    raise exception 'not on the agenda of an open session' using errcode = 'restrict_violation';
  end if;
  if (select count(*) from public.decision_vote v join public.decision_item i on (i.organisation_id, i.id) = (v.organisation_id, v.item_id)
        where (v.organisation_id, v.item_id, v.kind) = (new.organisation_id, new.item_id, new.kind)
        and v.send_back_kind is not distinct from new.send_back_kind
        and not app.is_tied(i.organisation_id, v.account_id, i.session_id, i.assessment_id))
     < (select s.quorum from public.decision_item i join public.decision_session s on (s.organisation_id, s.id) = (i.organisation_id, i.session_id)
        where (i.organisation_id, i.id) = (new.organisation_id, new.item_id)) then
    raise exception 'no quorum' using errcode = 'restrict_violation';
  end if;
  if new.deelcertificaat_id is not null and not exists (select from public.credential_deelcertificaat d
      where (d.organisation_id, d.id, d.assessment_id, d.leeruitkomst) = (new.organisation_id, new.deelcertificaat_id, new.assessment_id, new.leeruitkomst)) then
    raise exception 'the deelcertificaat is of another case' using errcode = 'restrict_violation';
  end if;
  if new.kind = 'ratified' and new.outcome is distinct from (select c.verdict from public.assessment_consensus c
      where (c.organisation_id, c.id) = (new.organisation_id, new.consensus_id)) then
    raise exception 'the board confirms the judgement, it does not change it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before insert or update on decision for each row execute function app.guard_decision();

-- no deelcertificaat without a decision in the same transaction (DESIGN §7)
create function app.guard_registration() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.decision d where (d.organisation_id, d.deelcertificaat_id) = (new.organisation_id, new.id)) then
    raise exception 'a deelcertificaat follows from a decision' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
-- a paper is its holder's to see once the decision behind it was announced (DESIGN §6)
create or replace function app.is_announced(deelcertificaat uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.decision d where d.organisation_id = app.organisation() and d.deelcertificaat_id = deelcertificaat
    and d.announcement_id is not null) $$;
create constraint trigger follows_decision after insert on credential_deelcertificaat deferrable initially deferred
  for each row execute function app.guard_registration();

alter table decision_session enable row level security;
alter table decision_session_member enable row level security;
alter table decision_recusal enable row level security;
alter table decision_item enable row level security;
alter table decision_vote enable row level security;
alter table decision_announcement enable row level security;
alter table decision enable row level security;
create policy board on decision_session for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember', 'coordinator')));
create policy prepare on decision_session for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('secretary')) and prepared_by = (select app.account()));
create policy move on decision_session for update using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember')));
create policy board on decision_session_member for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember')));
create policy prepare on decision_session_member for insert with check (organisation_id = (select app.organisation()) and (select app.has_role('secretary')));
create policy presence on decision_session_member for update using (organisation_id = (select app.organisation())
  and ((select app.has_role('secretary')) or account_id = (select app.account())));
create policy board on decision_recusal for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember')));
create policy record on decision_recusal for insert with check (organisation_id = (select app.organisation())
  and ((select app.has_role('secretary')) or account_id = (select app.account())));
create policy board on decision_item for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember', 'coordinator')));
create policy prepare on decision_item for insert with check (organisation_id = (select app.organisation()) and (select app.has_role('secretary')));
create policy take_off on decision_item for update using (organisation_id = (select app.organisation()) and (select app.has_role('secretary')));
create policy board on decision_vote for select using (organisation_id = (select app.organisation()) and (select app.has_role('secretary', 'boardMember')));
create policy vote on decision_vote for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('boardMember')) and account_id = (select app.account()));
create policy vote_again on decision_vote for update using (organisation_id = (select app.organisation()) and account_id = (select app.account()))
  with check (account_id = (select app.account()));
create policy announced_or_staff on decision for select using (organisation_id = (select app.organisation())
  and ((select app.has_role('secretary', 'boardMember', 'coordinator', 'system')) or app.is_assessor(assessment_id)
    or (announcement_id is not null and app.own_assessment(assessment_id))));
create policy decide on decision for insert with check (organisation_id = (select app.organisation()) and (select app.has_role('boardMember')));
create policy announce on decision for update using (organisation_id = (select app.organisation()) and (select app.has_role('secretary')));
create policy own_or_board on decision_announcement for select using (organisation_id = (select app.organisation())
  and (candidate_id = (select app.own_candidate()) or (select app.has_role('secretary', 'boardMember', 'system')) or app.is_assessor(assessment_id)));
create policy announce on decision_announcement for insert with check (organisation_id = (select app.organisation())
  and (select app.has_role('secretary')) and announced_by = (select app.account()));
grant select, insert on decision_session, decision_session_member, decision_recusal, decision_item, decision_vote, decision_announcement, decision to bewijskracht_app;
grant update (state, opened_at, closed_at) on decision_session to bewijskracht_app;
grant update (present) on decision_session_member to bewijskracht_app;
grant update (removed_at) on decision_item to bewijskracht_app;
grant update (kind, send_back_kind, grounds, cast_at) on decision_vote to bewijskracht_app;
grant update (announcement_id) on decision to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger follows_decision on credential_deelcertificaat;
create or replace function app.is_announced(deelcertificaat uuid) returns boolean language sql stable security definer set search_path = '' as $$ select false $$;
drop function app.guard_registration(), app.session_addresses(uuid);
drop table decision, decision_announcement, decision_vote, decision_item, decision_recusal, decision_session_member, decision_session;
drop function app.guard_decision(), app.guard_vote(), app.guard_session(), app.is_tied(uuid, uuid, uuid, uuid)`);
  }
}
