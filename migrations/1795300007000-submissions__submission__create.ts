import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A frozen round: what was submitted is what is judged (DESIGN §1, promise 2). The manifest and its files never change. */
export class SubmissionsSubmissionCreate1795300007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table submission (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  portfolio_id uuid not null,
  framework_version_id uuid not null,
  policy_id uuid not null,
  route_id uuid not null,
  round int not null check (round > 0),
  request_id uuid not null,
  manifest_hash text not null check (manifest_hash ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('submitted', 'returned', 'admitted', 'withdrawn')),
  submitted_at timestamptz not null,
  admitted_at timestamptz,
  admitted_by uuid,
  returned_at timestamptz,
  returned_by uuid,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, portfolio_id, round),
  unique (organisation_id, candidate_id, request_id),
  foreign key (organisation_id, candidate_id) references portfolio_candidate on delete restrict,
  foreign key (organisation_id, portfolio_id) references portfolio on delete restrict,
  foreign key (organisation_id, policy_id) references framework_policy on delete restrict,
  foreign key (organisation_id, route_id) references organisation_route on delete restrict,
  check ((state = 'returned') = (returned_at is not null)),
  check (state <> 'admitted' or admitted_at is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
comment on column submission.request_id is 'the client''s own token: a double click submits once';
create index submission_candidate on submission (organisation_id, candidate_id);
create table submission_leeruitkomst (
  organisation_id uuid not null,
  submission_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null,
  primary key (organisation_id, submission_id, leeruitkomst),
  foreign key (organisation_id, submission_id) references submission on delete restrict,
  foreign key (framework_version_id, leeruitkomst) references framework_leeruitkomst on delete restrict
);
create table submission_manifest (
  organisation_id uuid not null,
  submission_id uuid not null,
  manifest jsonb not null,
  canonical text not null,
  primary key (organisation_id, submission_id),
  foreign key (organisation_id, submission_id) references submission on delete restrict
);
create table submission_file (
  organisation_id uuid not null,
  submission_id uuid not null,
  file_id uuid not null,
  evidence_id uuid not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  uploaded_at timestamptz not null,
  primary key (organisation_id, submission_id, file_id),
  foreign key (organisation_id, submission_id) references submission on delete restrict
);
create index submission_file_bytes on submission_file (organisation_id, sha256);
create table submission_return (
  organisation_id uuid not null,
  submission_id uuid not null,
  ground text not null check (ground in ('technical', 'privacy', 'incomplete')),
  text text not null check (length(text) >= 10),
  evidence_id uuid,
  position int not null,
  primary key (organisation_id, submission_id, position),
  foreign key (organisation_id, submission_id) references submission on delete restrict
);
comment on table submission_return is 'form only, saying exactly what to mend; no content verdict, no attempt used (DOMAIN §12.2)';
create trigger append_only before update or delete or truncate on submission_manifest for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on submission_file for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on submission_leeruitkomst for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on submission_return for each statement execute function app.refuse_change();

-- a submission's own transitions (DESIGN §7); what was frozen can't be touched
create function app.guard_submission() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.organisation_id, new.id, new.candidate_id, new.portfolio_id, new.framework_version_id, new.policy_id, new.route_id, new.round, new.request_id, new.manifest_hash, new.submitted_at)
     is distinct from (old.organisation_id, old.id, old.candidate_id, old.portfolio_id, old.framework_version_id, old.policy_id, old.route_id, old.round, old.request_id, old.manifest_hash, old.submitted_at) then
    raise exception 'a submission is frozen' using errcode = 'restrict_violation';
  end if;
  if (old.state, new.state) not in (('submitted', 'returned'), ('submitted', 'admitted'), ('submitted', 'withdrawn'), ('admitted', 'withdrawn')) then
    raise exception 'a submission does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard before update on submission for each row execute function app.guard_submission();
`);
    await runner.query(`
-- where a submission stands for people (DESIGN §7), kept beside it so that a queue reads one index however long the archive.
-- derived, by triggers only: packages/domain/src/submissions/stage.ts has the same rule, and a test holds them together
create table submission_stage (
  organisation_id uuid not null,
  submission_id uuid not null,
  stage text not null check (stage in ('submitted', 'returned', 'withdrawn', 'admitted', 'declarations', 'scoring', 'interview', 'agreement',
    'advised', 'onAgenda', 'decided', 'announced')),
  since timestamptz not null,
  submitted_at timestamptz not null,
  primary key (organisation_id, submission_id),
  foreign key (organisation_id, submission_id) references submission on delete restrict
);
create index submission_stage_queue on submission_stage (organisation_id, stage, submitted_at, submission_id);
create index submission_stage_open on submission_stage (organisation_id, submitted_at, submission_id)
  where stage not in ('returned', 'withdrawn', 'announced');

-- this one knows the submission's own states; later features add theirs
create function app.stage_of(organisation uuid, of_submission uuid) returns table (stage text, since timestamptz)
  language sql stable security definer set search_path = '' as $$
  select s.state, coalesce(s.withdrawn_at, s.returned_at, s.admitted_at, s.submitted_at)
  from public.submission s where (s.organisation_id, s.id) = (organisation, of_submission) $$;
create function app.write_stage(organisation uuid, of_submission uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into public.submission_stage as kept
    select organisation, of_submission, now_at.stage, now_at.since, s.submitted_at
    from app.stage_of(organisation, of_submission) now_at, public.submission s where (s.organisation_id, s.id) = (organisation, of_submission)
  on conflict (organisation_id, submission_id) do update set stage = excluded.stage, since = excluded.since
    where kept.stage <> excluded.stage;
end $$;
create function app.place_submission() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform app.write_stage(new.organisation_id, new.id);
  return null;
end $$;
-- after "withdraw" by its name: an assessment is always locked before the stage of its submission
create trigger write_stage after insert or update of state on submission for each row execute function app.place_submission();
`);
    await runner.query(`
-- the assessor's door to a dossier is opened by a later feature; this one answers no until it replaces it
create function app.dossier_open(submission uuid) returns boolean language sql stable security definer set search_path = '' as $$ select false $$;
-- when the judgements were revealed, and which leeruitkomsten were shown: later features know; until then never and none
create function app.submission_revealed_at(submission uuid) returns timestamptz language sql stable security definer set search_path = '' as $$ select null::timestamptz $$;
create function app.leeruitkomsten_shown(portfolio uuid) returns text[] language sql stable security definer set search_path = '' as $$ select '{}'::text[] $$;
-- who assesses and what was announced, for the candidate: later features know; until then nobody and nothing
create function app.assessors_of(submission uuid) returns table (assessment_id uuid, account_id uuid, name text, kind text, objection text)
  language sql stable security definer set search_path = '' as $$ select null::uuid, null::uuid, ''::text, ''::text, null::text where false $$;
create function app.announcements_of(submission uuid) returns table (id uuid, announced_at timestamptz)
  language sql stable security definer set search_path = '' as $$ select null::uuid, null::timestamptz where false $$;
create function app.own_submission(submission uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.submission s where s.organisation_id = app.organisation() and s.id = submission and s.candidate_id = app.own_candidate()) $$;
-- a submission is filled in the transaction that makes it; its manifest, written last, closes it
create function app.freezing(submission uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select app.own_submission(submission) and not exists (select from public.submission_manifest m
    where m.organisation_id = app.organisation() and m.submission_id = submission) $$;
-- the file with these bytes: in the own library, or in a dossier that is open to the actor
create or replace function app.readable_file(hash text) returns table (name text, media_type text, size bigint)
  language sql stable security definer set search_path = '' as $$
  select f.name, f.media_type, f.size from (
    select e.name, e.media_type, e.size, 1 as place from public.evidence_file e
    where e.organisation_id = app.organisation() and e.sha256 = hash and app.own_evidence(e.evidence_id)
    union all
    select d.name, d.media_type, d.size, 2 from public.submission_file d
    where d.organisation_id = app.organisation() and d.sha256 = hash
      and (app.own_submission(d.submission_id) or app.has_role('coordinator') or app.dossier_open(d.submission_id))) f
  order by f.place limit 1 $$;
-- the number of whose dossier it is: an assessor reads the dossier, not the table of candidates
create function app.candidate_number_of(submission uuid) returns text language sql stable security definer set search_path = '' as $$
  select c.number from public.submission s join public.portfolio_candidate c on (c.organisation_id, c.id) = (s.organisation_id, s.candidate_id)
  where s.organisation_id = app.organisation() and s.id = submission
    and (app.own_submission(s.id) or app.has_role('coordinator') or app.dossier_open(s.id)) $$;
grant execute on function app.dossier_open(uuid), app.own_submission(uuid), app.freezing(uuid), app.submission_revealed_at(uuid),
  app.leeruitkomsten_shown(uuid), app.assessors_of(uuid), app.announcements_of(uuid), app.candidate_number_of(uuid) to bewijskracht_app;

alter table submission enable row level security;
alter table submission_leeruitkomst enable row level security;
alter table submission_manifest enable row level security;
alter table submission_file enable row level security;
alter table submission_return enable row level security;
alter table submission_stage enable row level security;
create policy read on submission_stage for select using (organisation_id = (select app.organisation())
  and ((select app.has_role('coordinator', 'secretary', 'boardMember', 'system')) or app.own_submission(submission_id)));
create policy read on submission for select using (organisation_id = (select app.organisation())
  and (candidate_id = (select app.own_candidate()) or (select app.has_role('coordinator', 'secretary', 'boardMember', 'system')) or app.dossier_open(id)));
create policy submit_own on submission for insert with check (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()));
create policy withdraw_own on submission for update using (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()))
  with check (organisation_id = (select app.organisation()) and candidate_id = (select app.own_candidate()) and state = 'withdrawn');
create policy coordinator_handles on submission for update using (organisation_id = (select app.organisation()) and (select app.has_role('coordinator')))
  with check (organisation_id = (select app.organisation()) and (select app.has_role('coordinator')) and state in ('returned', 'admitted'));
create policy read on submission_leeruitkomst for select using (organisation_id = (select app.organisation())
  and exists (select from submission s where (s.organisation_id, s.id) = (submission_leeruitkomst.organisation_id, submission_leeruitkomst.submission_id)));
create policy submit_own on submission_leeruitkomst for insert with check (organisation_id = (select app.organisation()) and app.freezing(submission_id));
create policy read on submission_manifest for select using (organisation_id = (select app.organisation())
  and (app.own_submission(submission_id) or (select app.has_role('coordinator', 'system')) or app.dossier_open(submission_id)));
create policy submit_own on submission_manifest for insert with check (organisation_id = (select app.organisation()) and app.own_submission(submission_id));
create policy read on submission_file for select using (organisation_id = (select app.organisation())
  and (app.own_submission(submission_id) or (select app.has_role('coordinator')) or app.dossier_open(submission_id)));
create policy submit_own on submission_file for insert with check (organisation_id = (select app.organisation()) and app.freezing(submission_id));
create policy read on submission_return for select using (organisation_id = (select app.organisation())
  and (app.own_submission(submission_id) or (select app.has_role('coordinator'))));
create policy coordinator_returns on submission_return for insert with check (organisation_id = (select app.organisation()) and (select app.has_role('coordinator')));

grant select on submission_stage to bewijskracht_app;
grant select, insert on submission, submission_leeruitkomst, submission_manifest, submission_file, submission_return to bewijskracht_app;
grant update (state, admitted_at, admitted_by, returned_at, returned_by, withdrawn_at) on submission to bewijskracht_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace function app.readable_file(hash text) returns table (name text, media_type text, size bigint)
  language sql stable security definer set search_path = '' as $$
  select f.name, f.media_type, f.size from public.evidence_file f
  where f.organisation_id = app.organisation() and f.sha256 = hash and app.own_evidence(f.evidence_id) limit 1 $$;
drop table submission_stage, submission_return, submission_file, submission_manifest, submission_leeruitkomst;
drop function app.freezing(uuid), app.own_submission(uuid), app.dossier_open(uuid), app.submission_revealed_at(uuid),
  app.leeruitkomsten_shown(uuid), app.assessors_of(uuid), app.announcements_of(uuid), app.candidate_number_of(uuid) cascade;
drop table submission;
drop function app.guard_submission(), app.place_submission(), app.write_stage(uuid, uuid), app.stage_of(uuid, uuid)`);
  }
}
