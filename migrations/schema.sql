-- The schema as the migrations leave it, written by `npm run schema` from the catalog. A test fails when it drifts.

-- tables

create table account (
  id uuid not null,
  email text not null,
  name text not null,
  password_hash text,
  locale text not null default 'nl'::text,
  created_at timestamp with time zone not null default now()
);

create table account_invitation (
  organisation_id uuid not null,
  id uuid not null,
  email text not null,
  name text not null,
  roles text[] not null,
  token_hash text not null,
  invited_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone
);

create table account_login_attempt (
  key text not null,
  at timestamp with time zone not null
);

create table account_membership (
  organisation_id uuid not null,
  account_id uuid not null,
  name text not null,
  roles text[] not null,
  created_at timestamp with time zone not null default now()
);

create table account_password_reset (
  id uuid not null,
  email text not null,
  asked_at timestamp with time zone not null,
  account_id uuid,
  token_hash text,
  expires_at timestamp with time zone,
  used_at timestamp with time zone
);

create table account_session (
  token_hash text not null,
  account_id uuid not null,
  organisation_id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  id uuid not null,
  browser text,
  system text
);

create table assessment (
  organisation_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  candidate_id uuid not null,
  framework_version_id uuid not null,
  state text not null,
  due_on date not null,
  appointed_by uuid not null,
  appointed_at timestamp with time zone not null,
  interviewed_at timestamp with time zone,
  advised_at timestamp with time zone
);

create table assessment_agreement (
  organisation_id uuid not null,
  proposal_id uuid not null,
  account_id uuid not null,
  reason text not null default ''::text,
  agreed_at timestamp with time zone not null
);

create table assessment_assessor (
  organisation_id uuid not null,
  assessment_id uuid not null,
  account_id uuid not null,
  kind text not null,
  appointed_at timestamp with time zone not null,
  due_on date not null,
  declared_at timestamp with time zone,
  replaced_at timestamp with time zone,
  "position" integer not null,
  standing text not null default 'open'::text
);

create table assessment_consensus (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  leeruitkomst text not null,
  sequence integer not null,
  proposal_id uuid not null,
  verdict text,
  reached_at timestamp with time zone not null
);

create table assessment_designation (
  organisation_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  framework_version_id uuid not null,
  leeruitkomsten text[] not null,
  valid_from date not null,
  valid_until date not null,
  designated_by uuid not null,
  designated_at timestamp with time zone not null,
  ended_at timestamp with time zone
);

create table assessment_interview (
  organisation_id uuid not null,
  assessment_id uuid not null,
  held_on date,
  present text[] not null default '{}'::text[],
  questions jsonb not null default '[]'::jsonb,
  notes jsonb not null default '[]'::jsonb,
  skipped_by_rule text,
  reason text not null default ''::text,
  finished_at timestamp with time zone,
  version integer not null default 1,
  updated_by uuid not null,
  updated_at timestamp with time zone not null
);

create table assessment_leeruitkomst (
  organisation_id uuid not null,
  assessment_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null
);

create table assessment_objection (
  organisation_id uuid not null,
  assessment_id uuid not null,
  account_id uuid not null,
  reason text not null,
  objected_at timestamp with time zone not null
);

create table assessment_proposal (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null,
  verdict text,
  reasons text not null,
  feedback jsonb not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null
);

create table assessment_reminder (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  account_id uuid not null,
  reminded_by uuid not null,
  reminded_at timestamp with time zone not null
);

create table assessment_replacement (
  organisation_id uuid not null,
  assessment_id uuid not null,
  account_id uuid not null,
  by_account_id uuid not null,
  reason text not null,
  replaced_by uuid not null,
  replaced_at timestamp with time zone not null
);

create table assessment_score (
  organisation_id uuid not null,
  sheet_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null,
  verdict text,
  content jsonb not null,
  version integer not null default 1,
  updated_at timestamp with time zone not null
);

create table assessment_score_sheet (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  round integer not null,
  account_id uuid not null,
  place jsonb,
  created_at timestamp with time zone not null,
  sealed_at timestamp with time zone
);

create table assessment_seal (
  organisation_id uuid not null,
  assessment_id uuid not null,
  round integer not null,
  expected integer not null,
  revealed_at timestamp with time zone
);

create table assessment_send_back (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  leeruitkomst text not null,
  consensus_id uuid not null,
  kind text not null,
  grounds text not null,
  decided_by uuid[] not null,
  sent_back_at timestamp with time zone not null
);

create table assessment_tie (
  organisation_id uuid not null,
  assessment_id uuid not null,
  account_id uuid not null,
  reason text not null,
  declared_at timestamp with time zone not null
);

create table audit_entry (
  organisation_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  account_id uuid,
  role text not null,
  action text not null,
  subject_id uuid,
  details jsonb not null,
  previous_hash text not null,
  hash text not null
);

create table audit_head (
  organisation_id uuid not null,
  seq bigint not null,
  hash text not null
);

create table backup_made (
  finished_at timestamp with time zone not null,
  taken_at timestamp with time zone not null,
  files bigint not null,
  bytes bigint not null,
  keys integer not null
);

create table credential_brought (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  framework_version_id uuid not null,
  way text not null,
  document_hash text not null,
  verification jsonb not null,
  explanation text not null default ''::text,
  round integer not null default 1,
  brought_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);

create table credential_brought_decision (
  organisation_id uuid not null,
  brought_id uuid not null,
  leeruitkomst text not null,
  round integer not null,
  kind text not null,
  reason text not null,
  decided_at timestamp with time zone not null
);

create table credential_brought_leeruitkomst (
  organisation_id uuid not null,
  brought_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null
);

create table credential_brought_request (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  account_id uuid not null,
  secret_hash text not null,
  nonce text not null,
  request text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  brought_id uuid,
  refusal text
);

create table credential_brought_vote (
  organisation_id uuid not null,
  brought_id uuid not null,
  leeruitkomst text not null,
  round integer not null,
  account_id uuid not null,
  kind text not null,
  reason text not null,
  cast_at timestamp with time zone not null
);

create table credential_deelcertificaat (
  organisation_id uuid not null,
  id uuid not null,
  register_number text not null,
  candidate_id uuid not null,
  assessment_id uuid,
  framework_version_id uuid not null,
  leeruitkomst text not null,
  holder_name text not null,
  birth_date date not null,
  key_id uuid not null,
  status_list_id uuid not null,
  status_index integer not null,
  unsigned jsonb not null,
  paper jsonb not null,
  registered_at timestamp with time zone not null,
  signed jsonb,
  certificate_sha256 text,
  issued_at timestamp with time zone,
  revoked_at timestamp with time zone,
  kind text not null default 'leeruitkomst'::text,
  suspended_at timestamp with time zone,
  supersedes uuid
);

create table credential_endorsement (
  organisation_id uuid not null,
  id uuid not null,
  subject text not null,
  endorser text not null,
  endorser_name text not null,
  signed jsonb not null,
  attached_by uuid not null,
  attached_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone
);

create table credential_issued (
  organisation_id uuid not null,
  id uuid not null,
  credential_id text not null,
  token_id uuid not null,
  kind text not null,
  key_id uuid not null,
  status_list_id uuid not null,
  status_index integer not null,
  signed jsonb not null,
  issued_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);

create table credential_key (
  organisation_id uuid not null,
  id uuid not null,
  fragment text not null,
  public_key_multibase text not null,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  compromised_since timestamp with time zone
);

create table credential_key_change (
  organisation_id uuid not null,
  id uuid not null,
  key_id uuid not null,
  kind text not null,
  explanation text not null,
  compromised_since timestamp with time zone,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  dropped_at timestamp with time zone
);

create table credential_key_impact (
  organisation_id uuid not null,
  change_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  signed_at timestamp with time zone not null,
  mended_at timestamp with time zone
);

create table credential_revocation (
  organisation_id uuid not null,
  id uuid not null,
  deelcertificaat_id uuid not null,
  category text not null,
  explanation text not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  dropped_at timestamp with time zone
);

create table credential_share (
  organisation_id uuid not null,
  id uuid not null,
  deelcertificaat_id uuid not null,
  secret_hash text not null,
  purpose text not null,
  extras text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  opened integer not null default 0
);

create table credential_stack_part (
  organisation_id uuid not null,
  whole_id uuid not null,
  part_id uuid not null
);

create table credential_stack_request (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  framework_version_id uuid not null,
  kind text not null,
  item text not null,
  requested_at timestamp with time zone not null,
  made_at timestamp with time zone,
  made_by uuid,
  whole_id uuid
);

create table credential_status_list (
  organisation_id uuid not null,
  id uuid not null,
  purpose text not null,
  length integer not null,
  version integer not null default 1,
  signed jsonb,
  signed_version integer,
  signed_at timestamp with time zone,
  series text not null default 'register'::text,
  suspension_signed jsonb
);

create table credential_suspension (
  organisation_id uuid not null,
  id uuid not null,
  deelcertificaat_id uuid not null,
  turn text not null,
  explanation text not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  dropped_at timestamp with time zone
);

create table credential_token (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  secret_hash text not null,
  scopes text[] not null,
  kinds text[] not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_by uuid,
  revoked_at timestamp with time zone
);

create table credential_token_use (
  organisation_id uuid not null,
  token_id uuid not null,
  minute timestamp with time zone not null,
  uses integer not null
);

create table credential_wallet_copy (
  organisation_id uuid not null,
  id uuid not null,
  deelcertificaat_id uuid not null,
  offer_id uuid not null,
  form text not null,
  holder_key text not null,
  nonce_hash text not null,
  document_hash text not null,
  key_id uuid not null,
  issued_at timestamp with time zone not null
);

create table credential_wallet_offer (
  organisation_id uuid not null,
  id uuid not null,
  deelcertificaat_id uuid not null,
  code_hash text not null,
  pin_hash text not null,
  wrong_pins integer not null default 0,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  token_hash text,
  token_expires_at timestamp with time zone
);

create table decision (
  organisation_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  assessment_id uuid not null,
  leeruitkomst text not null,
  consensus_id uuid not null,
  kind text not null,
  send_back_kind text,
  grounds text not null default ''::text,
  outcome text,
  deelcertificaat_id uuid,
  decided_at timestamp with time zone not null,
  announcement_id uuid
);

create table decision_announcement (
  organisation_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  candidate_id uuid not null,
  announced_by uuid not null,
  announced_at timestamp with time zone not null,
  remedy_until date not null,
  result jsonb not null
);

create table decision_item (
  organisation_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  assessment_id uuid not null,
  leeruitkomst text not null,
  consensus_id uuid not null,
  "position" integer not null,
  removed_at timestamp with time zone
);

create table decision_recusal (
  organisation_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  assessment_id uuid not null,
  reason text not null,
  recorded_at timestamp with time zone not null
);

create table decision_session (
  organisation_id uuid not null,
  id uuid not null,
  title text not null,
  held_on date not null,
  quorum integer not null,
  state text not null,
  prepared_by uuid not null,
  prepared_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone
);

create table decision_session_member (
  organisation_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  present boolean not null default false
);

create table decision_vote (
  organisation_id uuid not null,
  item_id uuid not null,
  account_id uuid not null,
  kind text not null,
  send_back_kind text,
  grounds text not null default ''::text,
  cast_at timestamp with time zone not null
);

create table evidence (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  title text not null,
  kind text not null,
  period_start date,
  period_end date,
  organisation_name text not null default ''::text,
  setting text,
  target_group text not null default ''::text,
  scale text,
  own_role text not null default ''::text,
  together boolean not null default false,
  own_part text not null default ''::text,
  address text,
  reflection jsonb,
  people text,
  ai_use text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  removed_at timestamp with time zone
);

create table evidence_explanation (
  organisation_id uuid not null,
  portfolio_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null,
  text text not null,
  version integer not null default 1,
  updated_at timestamp with time zone not null
);

create table evidence_file (
  organisation_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  uploaded_at timestamp with time zone not null,
  removed_at timestamp with time zone
);

create table evidence_link (
  organisation_id uuid not null,
  id uuid not null,
  portfolio_id uuid not null,
  framework_version_id uuid not null,
  evidence_id uuid not null,
  leeruitkomst text not null,
  gedragsindicator text,
  motivation text not null default ''::text,
  where_to_see text not null default ''::text,
  version integer not null default 1,
  updated_at timestamp with time zone not null
);

create table evidence_storage (
  organisation_id uuid not null,
  candidate_id uuid not null,
  bytes bigint not null
);

create table framework_gedragsindicator (
  framework_version_id uuid not null,
  code text not null
);

create table framework_leeruitkomst (
  framework_version_id uuid not null,
  code text not null,
  number integer not null,
  display_title text not null
);

create table framework_leeruitkomst_gedragsindicator (
  framework_version_id uuid not null,
  leeruitkomst text not null,
  gedragsindicator text not null,
  "position" integer not null
);

create table framework_policy (
  organisation_id uuid not null,
  id uuid not null,
  framework_version_id uuid not null,
  version integer not null,
  text jsonb not null,
  cut_off jsonb not null,
  max_age_years integer not null,
  assessment_days integer not null,
  declaration_days integer not null,
  quorum integer not null,
  credits_per_leeruitkomst numeric,
  skip_interview text not null,
  issue_at text not null,
  published_at timestamp with time zone not null,
  microcredential jsonb not null default '{}'::jsonb
);

create table framework_version (
  id uuid not null,
  code text not null,
  version text not null,
  title text not null,
  document jsonb not null,
  level_help jsonb not null,
  content_hash text not null,
  imported_at timestamp with time zone not null default now()
);

create table mail_message (
  organisation_id uuid not null,
  id uuid not null,
  account_id uuid,
  address text,
  template text not null,
  parameters jsonb not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone
);

create table organisation (
  id uuid not null,
  slug text not null,
  name text not null,
  website text not null,
  email text not null,
  self_registration boolean not null default false,
  demonstration boolean not null default false,
  created_at timestamp with time zone not null default now(),
  candidate_quota_bytes bigint not null default '21474836480'::bigint,
  quota_bytes bigint not null default '2199023255552'::bigint,
  country_code text not null default 'NL'::text,
  brin text,
  eidas_identifier text,
  register_code text not null
);

create table organisation_counter (
  organisation_id uuid not null,
  kind text not null,
  value integer not null
);

create table organisation_route (
  organisation_id uuid not null,
  id uuid not null,
  code text not null,
  decider jsonb not null,
  paper jsonb not null,
  legal_nature jsonb not null,
  remedy jsonb not null,
  remedy_days integer not null,
  open boolean not null default true,
  for_enrolled_students boolean not null,
  for_professionals boolean not null
);

create table portfolio (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  framework_version_id uuid not null,
  route_id uuid not null,
  created_at timestamp with time zone not null
);

create table portfolio_candidate (
  organisation_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  number text not null,
  created_at timestamp with time zone not null
);

create table portfolio_candidate_private (
  organisation_id uuid not null,
  candidate_id uuid not null,
  background text not null,
  enrolled_as_student boolean not null
);

create table portfolio_erasure (
  organisation_id uuid not null,
  candidate_id uuid not null,
  requested_at timestamp with time zone not null,
  carried_out_at timestamp with time zone,
  carried_out_by uuid,
  files text[] not null default '{}'::text[]
);

create table portfolio_identity (
  organisation_id uuid not null,
  candidate_id uuid not null,
  official_name text not null,
  birth_date date not null,
  document text not null,
  checked_on date not null,
  checked_by uuid not null,
  recorded_at timestamp with time zone not null
);

create table portfolio_relation (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  kind text not null,
  name text not null,
  organisation_name text not null default ''::text,
  email text,
  created_at timestamp with time zone not null
);

create table submission (
  organisation_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  portfolio_id uuid not null,
  framework_version_id uuid not null,
  policy_id uuid not null,
  route_id uuid not null,
  round integer not null,
  request_id uuid not null,
  manifest_hash text not null,
  state text not null,
  submitted_at timestamp with time zone not null,
  admitted_at timestamp with time zone,
  admitted_by uuid,
  returned_at timestamp with time zone,
  returned_by uuid,
  withdrawn_at timestamp with time zone
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
  uploaded_at timestamp with time zone not null
);

create table submission_leeruitkomst (
  organisation_id uuid not null,
  submission_id uuid not null,
  framework_version_id uuid not null,
  leeruitkomst text not null
);

create table submission_manifest (
  organisation_id uuid not null,
  submission_id uuid not null,
  manifest jsonb not null,
  canonical text not null
);

create table submission_return (
  organisation_id uuid not null,
  submission_id uuid not null,
  ground text not null,
  text text not null,
  evidence_id uuid,
  "position" integer not null
);

create table submission_stage (
  organisation_id uuid not null,
  submission_id uuid not null,
  stage text not null,
  since timestamp with time zone not null,
  submitted_at timestamp with time zone not null
);

create table visit_count (
  key text not null,
  visits integer not null,
  ends_at timestamp with time zone not null
);

-- constraints

alter table account add constraint account_email_check CHECK ((email = lower(email)));

alter table account add constraint account_email_key UNIQUE (email);

alter table account add constraint account_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text])));

alter table account add constraint account_pkey PRIMARY KEY (id);

alter table account_invitation add constraint account_invitation_email_check CHECK ((email = lower(email)));

alter table account_invitation add constraint account_invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table account_invitation add constraint account_invitation_pkey PRIMARY KEY (organisation_id, id);

alter table account_invitation add constraint account_invitation_roles_check CHECK ((roles <@ ARRAY['candidate'::text, 'coordinator'::text, 'assessor'::text, 'secretary'::text, 'boardMember'::text]));

alter table account_invitation add constraint account_invitation_token_hash_key UNIQUE (token_hash);

alter table account_membership add constraint account_membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT;

alter table account_membership add constraint account_membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table account_membership add constraint account_membership_pkey PRIMARY KEY (organisation_id, account_id);

alter table account_membership add constraint account_membership_roles_check CHECK ((roles <@ ARRAY['candidate'::text, 'coordinator'::text, 'assessor'::text, 'secretary'::text, 'boardMember'::text, 'system'::text]));

alter table account_password_reset add constraint account_password_reset_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;

alter table account_password_reset add constraint account_password_reset_check CHECK (((account_id IS NULL) = (expires_at IS NULL)));

alter table account_password_reset add constraint account_password_reset_check1 CHECK (((token_hash IS NULL) OR (account_id IS NOT NULL)));

alter table account_password_reset add constraint account_password_reset_email_check CHECK ((email = lower(email)));

alter table account_password_reset add constraint account_password_reset_pkey PRIMARY KEY (id);

alter table account_password_reset add constraint account_password_reset_token_hash_key UNIQUE (token_hash);

alter table account_session add constraint account_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;

alter table account_session add constraint account_session_browser_check CHECK ((length(browser) <= 20));

alter table account_session add constraint account_session_id_key UNIQUE (id);

alter table account_session add constraint account_session_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account_membership(organisation_id, account_id) ON DELETE CASCADE;

alter table account_session add constraint account_session_pkey PRIMARY KEY (token_hash);

alter table account_session add constraint account_session_system_check CHECK ((length(system) <= 20));

alter table assessment add constraint assessment_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE RESTRICT;

alter table assessment add constraint assessment_organisation_id_submission_id_fkey FOREIGN KEY (organisation_id, submission_id) REFERENCES submission(organisation_id, id) ON DELETE RESTRICT;

alter table assessment add constraint assessment_pkey PRIMARY KEY (organisation_id, id);

alter table assessment add constraint assessment_state_check CHECK ((state = ANY (ARRAY['appointed'::text, 'scoring'::text, 'revealed'::text, 'interviewed'::text, 'interviewSkipped'::text, 'agreed'::text, 'advised'::text, 'withdrawn'::text])));

alter table assessment_agreement add constraint assessment_agreement_organisation_id_proposal_id_fkey FOREIGN KEY (organisation_id, proposal_id) REFERENCES assessment_proposal(organisation_id, id) ON DELETE RESTRICT;

alter table assessment_agreement add constraint assessment_agreement_pkey PRIMARY KEY (organisation_id, proposal_id, account_id);

alter table assessment_assessor add constraint assessment_assessor_kind_check CHECK ((kind = ANY (ARRAY['vak'::text, 'beroepsoverstijgend'::text])));

alter table assessment_assessor add constraint assessment_assessor_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account_membership(organisation_id, account_id) ON DELETE RESTRICT;

alter table assessment_assessor add constraint assessment_assessor_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES assessment(organisation_id, id) ON DELETE RESTRICT;

alter table assessment_assessor add constraint assessment_assessor_pkey PRIMARY KEY (organisation_id, assessment_id, account_id);

alter table assessment_assessor add constraint assessment_assessor_standing_check CHECK ((standing = ANY (ARRAY['open'::text, 'advised'::text, 'withdrawn'::text])));

alter table assessment_consensus add constraint assessment_consensus_organisation_id_assessment_id_leeruit_fkey FOREIGN KEY (organisation_id, assessment_id, leeruitkomst) REFERENCES assessment_leeruitkomst(organisation_id, assessment_id, leeruitkomst) ON DELETE RESTRICT;

alter table assessment_consensus add constraint assessment_consensus_organisation_id_assessment_id_leeruitk_key UNIQUE (organisation_id, assessment_id, leeruitkomst, sequence);

alter table assessment_consensus add constraint assessment_consensus_organisation_id_proposal_id_fkey FOREIGN KEY (organisation_id, proposal_id) REFERENCES assessment_proposal(organisation_id, id) ON DELETE RESTRICT;

alter table assessment_consensus add constraint assessment_consensus_organisation_id_proposal_id_key UNIQUE (organisation_id, proposal_id);

alter table assessment_consensus add constraint assessment_consensus_pkey PRIMARY KEY (organisation_id, id);

alter table assessment_consensus add constraint assessment_consensus_verdict_check CHECK ((verdict = ANY (ARRAY['shown'::text, 'partlyShown'::text, 'notShown'::text, 'notJudgeable'::text])));

alter table assessment_designation add constraint assessment_designation_check CHECK ((valid_until >= valid_from));

alter table assessment_designation add constraint assessment_designation_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE RESTRICT;

alter table assessment_designation add constraint assessment_designation_kind_check CHECK ((kind = ANY (ARRAY['vak'::text, 'beroepsoverstijgend'::text])));

alter table assessment_designation add constraint assessment_designation_leeruitkomsten_check CHECK ((cardinality(leeruitkomsten) > 0));

alter table assessment_designation add constraint assessment_designation_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account_membership(organisation_id, account_id) ON DELETE RESTRICT;

alter table assessment_designation add constraint assessment_designation_pkey PRIMARY KEY (organisation_id, id);

alter table assessment_interview add constraint assessment_interview_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES assessment(organisation_id, id) ON DELETE RESTRICT;

alter table assessment_interview add constraint assessment_interview_pkey PRIMARY KEY (organisation_id, assessment_id);

alter table assessment_leeruitkomst add constraint assessment_leeruitkomst_framework_version_id_leeruitkomst_fkey FOREIGN KEY (framework_version_id, leeruitkomst) REFERENCES framework_leeruitkomst(framework_version_id, code) ON DELETE RESTRICT;

alter table assessment_leeruitkomst add constraint assessment_leeruitkomst_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES assessment(organisation_id, id) ON DELETE RESTRICT;

alter table assessment_leeruitkomst add constraint assessment_leeruitkomst_pkey PRIMARY KEY (organisation_id, assessment_id, leeruitkomst);

alter table assessment_objection add constraint assessment_objection_organisation_id_assessment_id_account_fkey FOREIGN KEY (organisation_id, assessment_id, account_id) REFERENCES assessment_assessor(organisation_id, assessment_id, account_id) ON DELETE RESTRICT;

alter table assessment_objection add constraint assessment_objection_pkey PRIMARY KEY (organisation_id, assessment_id, account_id);

alter table assessment_objection add constraint assessment_objection_reason_check CHECK ((length(reason) >= 10));

alter table assessment_proposal add constraint assessment_proposal_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES assessment(organisation_id, id) ON DELETE RESTRICT;

alter table assessment_proposal add constraint assessment_proposal_organisation_id_assessment_id_leeruitk_fkey FOREIGN KEY (organisation_id, assessment_id, leeruitkomst) REFERENCES assessment_leeruitkomst(organisation_id, assessment_id, leeruitkomst) ON DELETE RESTRICT;

alter table assessment_proposal add constraint assessment_proposal_pkey PRIMARY KEY (organisation_id, id);

alter table assessment_proposal add constraint assessment_proposal_reasons_check CHECK ((length(reasons) >= 10));

alter table assessment_proposal add constraint assessment_proposal_verdict_check CHECK ((verdict = ANY (ARRAY['shown'::text, 'partlyShown'::text, 'notShown'::text, 'notJudgeable'::text])));

alter table assessment_reminder add constraint assessment_reminder_organisation_id_assessment_id_account__fkey FOREIGN KEY (organisation_id, assessment_id, account_id) REFERENCES assessment_assessor(organisation_id, assessment_id, account_id) ON DELETE RESTRICT;

alter table assessment_reminder add constraint assessment_reminder_pkey PRIMARY KEY (organisation_id, id);

alter table assessment_replacement add constraint assessment_replacement_organisation_id_assessment_id_accou_fkey FOREIGN KEY (organisation_id, assessment_id, account_id) REFERENCES assessment_assessor(organisation_id, assessment_id, account_id) ON DELETE RESTRICT;

alter table assessment_replacement add constraint assessment_replacement_organisation_id_assessment_id_by_ac_fkey FOREIGN KEY (organisation_id, assessment_id, by_account_id) REFERENCES assessment_assessor(organisation_id, assessment_id, account_id) ON DELETE RESTRICT;

alter table assessment_replacement add constraint assessment_replacement_pkey PRIMARY KEY (organisation_id, assessment_id, account_id);

alter table assessment_replacement add constraint assessment_replacement_reason_check CHECK ((length(reason) >= 10));

alter table assessment_score add constraint assessment_score_framework_version_id_leeruitkomst_fkey FOREIGN KEY (framework_version_id, leeruitkomst) REFERENCES framework_leeruitkomst(framework_version_id, code) ON DELETE RESTRICT;

alter table assessment_score add constraint assessment_score_organisation_id_sheet_id_fkey FOREIGN KEY (organisation_id, sheet_id) REFERENCES assessment_score_sheet(organisation_id, id) ON DELETE RESTRICT;

alter table assessment_score add constraint assessment_score_pkey PRIMARY KEY (organisation_id, sheet_id, leeruitkomst);

alter table assessment_score add constraint assessment_score_verdict_check CHECK ((verdict = ANY (ARRAY['shown'::text, 'partlyShown'::text, 'notShown'::text, 'notJudgeable'::text])));

alter table assessment_score_sheet add constraint assessment_score_sheet_organisation_id_assessment_id_accou_fkey FOREIGN KEY (organisation_id, assessment_id, account_id) REFERENCES assessment_assessor(organisation_id, assessment_id, account_id) ON DELETE RESTRICT;

alter table assessment_score_sheet add constraint assessment_score_sheet_organisation_id_assessment_id_round__key UNIQUE (organisation_id, assessment_id, round, account_id);

alter table assessment_score_sheet add constraint assessment_score_sheet_organisation_id_assessment_id_round_fkey FOREIGN KEY (organisation_id, assessment_id, round) REFERENCES assessment_seal(organisation_id, assessment_id, round) ON DELETE RESTRICT;

alter table assessment_score_sheet add constraint assessment_score_sheet_pkey PRIMARY KEY (organisation_id, id);

alter table assessment_seal add constraint assessment_seal_expected_check CHECK ((expected >= 2));

alter table assessment_seal add constraint assessment_seal_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES assessment(organisation_id, id) ON DELETE RESTRICT;

alter table assessment_seal add constraint assessment_seal_pkey PRIMARY KEY (organisation_id, assessment_id, round);

alter table assessment_seal add constraint assessment_seal_round_check CHECK ((round = ANY (ARRAY[1, 2])));

alter table assessment_send_back add constraint assessment_send_back_grounds_check CHECK ((length(grounds) >= 10));

alter table assessment_send_back add constraint assessment_send_back_kind_check CHECK ((kind = ANY (ARRAY['repairReasons'::text, 'reassess'::text])));

alter table assessment_send_back add constraint assessment_send_back_organisation_id_assessment_id_leeruit_fkey FOREIGN KEY (organisation_id, assessment_id, leeruitkomst) REFERENCES assessment_leeruitkomst(organisation_id, assessment_id, leeruitkomst) ON DELETE RESTRICT;

alter table assessment_send_back add constraint assessment_send_back_organisation_id_consensus_id_fkey FOREIGN KEY (organisation_id, consensus_id) REFERENCES assessment_consensus(organisation_id, id) ON DELETE RESTRICT;

alter table assessment_send_back add constraint assessment_send_back_organisation_id_consensus_id_key UNIQUE (organisation_id, consensus_id);

alter table assessment_send_back add constraint assessment_send_back_pkey PRIMARY KEY (organisation_id, id);

alter table assessment_tie add constraint assessment_tie_organisation_id_assessment_id_account_id_fkey FOREIGN KEY (organisation_id, assessment_id, account_id) REFERENCES assessment_assessor(organisation_id, assessment_id, account_id) ON DELETE RESTRICT;

alter table assessment_tie add constraint assessment_tie_pkey PRIMARY KEY (organisation_id, assessment_id, account_id);

alter table assessment_tie add constraint assessment_tie_reason_check CHECK ((length(reason) >= 10));

alter table audit_entry add constraint audit_entry_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table audit_entry add constraint audit_entry_pkey PRIMARY KEY (organisation_id, seq);

alter table audit_head add constraint audit_head_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table audit_head add constraint audit_head_pkey PRIMARY KEY (organisation_id);

alter table backup_made add constraint backup_made_pkey PRIMARY KEY (finished_at);

alter table credential_brought add constraint credential_brought_document_hash_check CHECK ((document_hash ~ '^[0-9a-f]{64}$'::text));

alter table credential_brought add constraint credential_brought_explanation_check CHECK ((length(explanation) <= 5000));

alter table credential_brought add constraint credential_brought_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE RESTRICT;

alter table credential_brought add constraint credential_brought_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE RESTRICT;

alter table credential_brought add constraint credential_brought_pkey PRIMARY KEY (organisation_id, id);

alter table credential_brought add constraint credential_brought_round_check CHECK (((round >= 1) AND (round <= 20)));

alter table credential_brought add constraint credential_brought_way_check CHECK ((way = ANY (ARRAY['file'::text, 'wallet'::text])));

alter table credential_brought_decision add constraint credential_brought_decision_kind_check CHECK ((kind = ANY (ARRAY['accepted'::text, 'moreAsked'::text, 'declined'::text])));

alter table credential_brought_decision add constraint credential_brought_decision_organisation_id_brought_id_lee_fkey FOREIGN KEY (organisation_id, brought_id, leeruitkomst) REFERENCES credential_brought_leeruitkomst(organisation_id, brought_id, leeruitkomst) ON DELETE CASCADE;

alter table credential_brought_decision add constraint credential_brought_decision_pkey PRIMARY KEY (organisation_id, brought_id, leeruitkomst, round);

alter table credential_brought_decision add constraint credential_brought_decision_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 5000)));

alter table credential_brought_leeruitkomst add constraint credential_brought_leeruitkom_framework_version_id_leeruit_fkey FOREIGN KEY (framework_version_id, leeruitkomst) REFERENCES framework_leeruitkomst(framework_version_id, code) ON DELETE RESTRICT;

alter table credential_brought_leeruitkomst add constraint credential_brought_leeruitkomst_organisation_id_brought_id_fkey FOREIGN KEY (organisation_id, brought_id) REFERENCES credential_brought(organisation_id, id) ON DELETE CASCADE;

alter table credential_brought_leeruitkomst add constraint credential_brought_leeruitkomst_pkey PRIMARY KEY (organisation_id, brought_id, leeruitkomst);

alter table credential_brought_request add constraint credential_brought_request_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE RESTRICT;

alter table credential_brought_request add constraint credential_brought_request_check CHECK (((expires_at > made_at) AND (expires_at <= (made_at + '00:15:00'::interval))));

alter table credential_brought_request add constraint credential_brought_request_check1 CHECK (((brought_id IS NULL) OR (refusal IS NULL)));

alter table credential_brought_request add constraint credential_brought_request_check2 CHECK (((answered_at IS NOT NULL) OR ((brought_id IS NULL) AND (refusal IS NULL))));

alter table credential_brought_request add constraint credential_brought_request_nonce_check CHECK (((length(nonce) >= 32) AND (length(nonce) <= 100)));

alter table credential_brought_request add constraint credential_brought_request_organisation_id_brought_id_fkey FOREIGN KEY (organisation_id, brought_id) REFERENCES credential_brought(organisation_id, id) ON DELETE CASCADE;

alter table credential_brought_request add constraint credential_brought_request_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE RESTRICT;

alter table credential_brought_request add constraint credential_brought_request_pkey PRIMARY KEY (organisation_id, id);

alter table credential_brought_request add constraint credential_brought_request_refusal_check CHECK ((refusal = ANY (ARRAY['declined'::text, 'notBound'::text, 'unreadable'::text, 'notValid'::text, 'before'::text, 'tooMany'::text, 'noPortfolio'::text])));

alter table credential_brought_request add constraint credential_brought_request_request_check CHECK ((length(request) <= 8192));

alter table credential_brought_request add constraint credential_brought_request_secret_hash_check CHECK ((secret_hash ~ '^[0-9a-f]{64}$'::text));

alter table credential_brought_request add constraint credential_brought_request_secret_hash_key UNIQUE (secret_hash);

alter table credential_brought_vote add constraint credential_brought_vote_kind_check CHECK ((kind = ANY (ARRAY['accepted'::text, 'moreAsked'::text, 'declined'::text])));

alter table credential_brought_vote add constraint credential_brought_vote_organisation_id_brought_id_leeruit_fkey FOREIGN KEY (organisation_id, brought_id, leeruitkomst) REFERENCES credential_brought_leeruitkomst(organisation_id, brought_id, leeruitkomst) ON DELETE CASCADE;

alter table credential_brought_vote add constraint credential_brought_vote_pkey PRIMARY KEY (organisation_id, brought_id, leeruitkomst, round, account_id);

alter table credential_brought_vote add constraint credential_brought_vote_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 5000)));

alter table credential_deelcertificaat add constraint credential_deelcertificaat_check CHECK (((signed IS NULL) = (issued_at IS NULL)));

alter table credential_deelcertificaat add constraint credential_deelcertificaat_check1 CHECK (((signed IS NULL) = (certificate_sha256 IS NULL)));

alter table credential_deelcertificaat add constraint credential_deelcertificaat_id_key UNIQUE (id);

alter table credential_deelcertificaat add constraint credential_deelcertificaat_judged CHECK (((kind = 'leeruitkomst'::text) = (assessment_id IS NOT NULL)));

alter table credential_deelcertificaat add constraint credential_deelcertificaat_kind_check CHECK ((kind = ANY (ARRAY['leeruitkomst'::text, 'kerntaak'::text, 'profile'::text])));

alter table credential_deelcertificaat add constraint credential_deelcertificaat_organisation_id_assessment_id_l_fkey FOREIGN KEY (organisation_id, assessment_id, leeruitkomst) REFERENCES assessment_leeruitkomst(organisation_id, assessment_id, leeruitkomst) ON DELETE RESTRICT;

alter table credential_deelcertificaat add constraint credential_deelcertificaat_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE RESTRICT;

alter table credential_deelcertificaat add constraint credential_deelcertificaat_organisation_id_key_id_fkey FOREIGN KEY (organisation_id, key_id) REFERENCES credential_key(organisation_id, id) ON DELETE RESTRICT;

alter table credential_deelcertificaat add constraint credential_deelcertificaat_organisation_id_register_number_key UNIQUE (organisation_id, register_number);

alter table credential_deelcertificaat add constraint credential_deelcertificaat_organisation_id_status_list_id_fkey FOREIGN KEY (organisation_id, status_list_id) REFERENCES credential_status_list(organisation_id, id) ON DELETE RESTRICT;

alter table credential_deelcertificaat add constraint credential_deelcertificaat_organisation_id_supersedes_fkey FOREIGN KEY (organisation_id, supersedes) REFERENCES credential_deelcertificaat(organisation_id, id) ON DELETE RESTRICT;

alter table credential_deelcertificaat add constraint credential_deelcertificaat_pkey PRIMARY KEY (organisation_id, id);

alter table credential_deelcertificaat add constraint credential_deelcertificaat_status_index_check CHECK ((status_index >= 0));

alter table credential_deelcertificaat add constraint credential_deelcertificaat_status_list_id_status_index_key UNIQUE (status_list_id, status_index);

alter table credential_deelcertificaat add constraint follows_decision TRIGGER DEFERRABLE INITIALLY DEFERRED;

alter table credential_endorsement add constraint credential_endorsement_check CHECK (((ended_by IS NULL) = (ended_at IS NULL)));

alter table credential_endorsement add constraint credential_endorsement_organisation_id_attached_by_fkey FOREIGN KEY (organisation_id, attached_by) REFERENCES account_membership(organisation_id, account_id) ON DELETE RESTRICT;

alter table credential_endorsement add constraint credential_endorsement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table credential_endorsement add constraint credential_endorsement_pkey PRIMARY KEY (organisation_id, id);

alter table credential_issued add constraint credential_issued_credential_id_check CHECK ((length(credential_id) <= 500));

alter table credential_issued add constraint credential_issued_kind_check CHECK ((kind = ANY (ARRAY['badge'::text, 'endorsement'::text])));

alter table credential_issued add constraint credential_issued_organisation_id_credential_id_key UNIQUE (organisation_id, credential_id);

alter table credential_issued add constraint credential_issued_organisation_id_key_id_fkey FOREIGN KEY (organisation_id, key_id) REFERENCES credential_key(organisation_id, id) ON DELETE RESTRICT;

alter table credential_issued add constraint credential_issued_organisation_id_status_list_id_fkey FOREIGN KEY (organisation_id, status_list_id) REFERENCES credential_status_list(organisation_id, id) ON DELETE RESTRICT;

alter table credential_issued add constraint credential_issued_organisation_id_token_id_fkey FOREIGN KEY (organisation_id, token_id) REFERENCES credential_token(organisation_id, id) ON DELETE RESTRICT;

alter table credential_issued add constraint credential_issued_pkey PRIMARY KEY (organisation_id, id);

alter table credential_issued add constraint credential_issued_status_index_check CHECK ((status_index >= 0));

alter table credential_issued add constraint credential_issued_status_list_id_status_index_key UNIQUE (status_list_id, status_index);

alter table credential_key add constraint credential_key_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table credential_key add constraint credential_key_organisation_id_fragment_key UNIQUE (organisation_id, fragment);

alter table credential_key add constraint credential_key_pkey PRIMARY KEY (organisation_id, id);

alter table credential_key_change add constraint credential_key_change_check CHECK (((kind = 'compromise'::text) = (compromised_since IS NOT NULL)));

alter table credential_key_change add constraint credential_key_change_check1 CHECK ((compromised_since <= requested_at));

alter table credential_key_change add constraint credential_key_change_check2 CHECK ((confirmed_by IS DISTINCT FROM requested_by));

alter table credential_key_change add constraint credential_key_change_check3 CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL)));

alter table credential_key_change add constraint credential_key_change_check4 CHECK (((confirmed_at IS NULL) OR (dropped_at IS NULL)));

alter table credential_key_change add constraint credential_key_change_explanation_check CHECK ((length(explanation) >= 10));

alter table credential_key_change add constraint credential_key_change_kind_check CHECK ((kind = ANY (ARRAY['rotation'::text, 'compromise'::text])));

alter table credential_key_change add constraint credential_key_change_organisation_id_key_id_fkey FOREIGN KEY (organisation_id, key_id) REFERENCES credential_key(organisation_id, id) ON DELETE RESTRICT;

alter table credential_key_change add constraint credential_key_change_pkey PRIMARY KEY (organisation_id, id);

alter table credential_key_impact add constraint credential_key_impact_kind_check CHECK ((kind = ANY (ARRAY['deelcertificaat'::text, 'statusList'::text, 'issued'::text, 'walletCopy'::text])));

alter table credential_key_impact add constraint credential_key_impact_organisation_id_change_id_fkey FOREIGN KEY (organisation_id, change_id) REFERENCES credential_key_change(organisation_id, id) ON DELETE RESTRICT;

alter table credential_key_impact add constraint credential_key_impact_pkey PRIMARY KEY (organisation_id, change_id, subject_id);

alter table credential_revocation add constraint credential_revocation_category_check CHECK ((category = ANY (ARRAY['fraud'::text, 'issuedInError'::text, 'appealUpheld'::text, 'identityWrong'::text, 'holderRequest'::text, 'superseded'::text])));

alter table credential_revocation add constraint credential_revocation_check CHECK ((confirmed_by IS DISTINCT FROM requested_by));

alter table credential_revocation add constraint credential_revocation_check1 CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL)));

alter table credential_revocation add constraint credential_revocation_explanation_check CHECK ((length(explanation) >= 10));

alter table credential_revocation add constraint credential_revocation_organisation_id_deelcertificaat_id_fkey FOREIGN KEY (organisation_id, deelcertificaat_id) REFERENCES credential_deelcertificaat(organisation_id, id) ON DELETE RESTRICT;

alter table credential_revocation add constraint credential_revocation_pkey PRIMARY KEY (organisation_id, id);

alter table credential_share add constraint credential_share_check CHECK (((expires_at > created_at) AND (expires_at < (created_at + '400 days'::interval))));

alter table credential_share add constraint credential_share_extras_check CHECK ((extras <@ ARRAY['name'::text, 'gedragsindicatoren'::text]));

alter table credential_share add constraint credential_share_opened_check CHECK ((opened >= 0));

alter table credential_share add constraint credential_share_organisation_id_deelcertificaat_id_fkey FOREIGN KEY (organisation_id, deelcertificaat_id) REFERENCES credential_deelcertificaat(organisation_id, id) ON DELETE CASCADE;

alter table credential_share add constraint credential_share_pkey PRIMARY KEY (organisation_id, id);

alter table credential_share add constraint credential_share_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 120)));

alter table credential_share add constraint credential_share_secret_hash_check CHECK ((secret_hash ~ '^[0-9a-f]{64}$'::text));

alter table credential_share add constraint credential_share_secret_hash_key UNIQUE (secret_hash);

alter table credential_stack_part add constraint credential_stack_part_organisation_id_part_id_fkey FOREIGN KEY (organisation_id, part_id) REFERENCES credential_deelcertificaat(organisation_id, id) ON DELETE RESTRICT;

alter table credential_stack_part add constraint credential_stack_part_organisation_id_whole_id_fkey FOREIGN KEY (organisation_id, whole_id) REFERENCES credential_deelcertificaat(organisation_id, id) ON DELETE RESTRICT;

alter table credential_stack_part add constraint credential_stack_part_pkey PRIMARY KEY (organisation_id, whole_id, part_id);

alter table credential_stack_request add constraint credential_stack_request_check CHECK ((((made_at IS NULL) = (whole_id IS NULL)) AND ((made_at IS NULL) = (made_by IS NULL))));

alter table credential_stack_request add constraint credential_stack_request_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE RESTRICT;

alter table credential_stack_request add constraint credential_stack_request_kind_check CHECK ((kind = ANY (ARRAY['kerntaak'::text, 'profile'::text])));

alter table credential_stack_request add constraint credential_stack_request_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE RESTRICT;

alter table credential_stack_request add constraint credential_stack_request_organisation_id_whole_id_fkey FOREIGN KEY (organisation_id, whole_id) REFERENCES credential_deelcertificaat(organisation_id, id) ON DELETE RESTRICT;

alter table credential_stack_request add constraint credential_stack_request_pkey PRIMARY KEY (organisation_id, id);

alter table credential_status_list add constraint credential_status_list_id_key UNIQUE (id);

alter table credential_status_list add constraint credential_status_list_length_check CHECK ((length >= 131072));

alter table credential_status_list add constraint credential_status_list_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table credential_status_list add constraint credential_status_list_pkey PRIMARY KEY (organisation_id, id);

alter table credential_status_list add constraint credential_status_list_purpose_check CHECK ((purpose = 'revocation'::text));

alter table credential_status_list add constraint credential_status_list_series_check CHECK ((series = ANY (ARRAY['register'::text, 'door'::text])));

alter table credential_suspension add constraint credential_suspension_check CHECK ((confirmed_by IS DISTINCT FROM requested_by));

alter table credential_suspension add constraint credential_suspension_check1 CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL)));

alter table credential_suspension add constraint credential_suspension_explanation_check CHECK ((length(explanation) >= 10));

alter table credential_suspension add constraint credential_suspension_organisation_id_deelcertificaat_id_fkey FOREIGN KEY (organisation_id, deelcertificaat_id) REFERENCES credential_deelcertificaat(organisation_id, id) ON DELETE RESTRICT;

alter table credential_suspension add constraint credential_suspension_pkey PRIMARY KEY (organisation_id, id);

alter table credential_suspension add constraint credential_suspension_turn_check CHECK ((turn = ANY (ARRAY['suspend'::text, 'lift'::text])));

alter table credential_token add constraint credential_token_check CHECK ((('issue'::text = ANY (scopes)) = (cardinality(kinds) > 0)));

alter table credential_token add constraint credential_token_check1 CHECK (((expires_at > created_at) AND (expires_at <= (created_at + '400 days'::interval))));

alter table credential_token add constraint credential_token_kinds_check CHECK ((kinds <@ ARRAY['badge'::text, 'endorsement'::text]));

alter table credential_token add constraint credential_token_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)));

alter table credential_token add constraint credential_token_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table credential_token add constraint credential_token_pkey PRIMARY KEY (organisation_id, id);

alter table credential_token add constraint credential_token_scopes_check CHECK (((cardinality(scopes) > 0) AND (scopes <@ ARRAY['issue'::text, 'verify'::text, 'status'::text])));

alter table credential_token add constraint credential_token_secret_hash_check CHECK ((secret_hash ~ '^[0-9a-f]{64}$'::text));

alter table credential_token add constraint credential_token_secret_hash_key UNIQUE (secret_hash);

alter table credential_token_use add constraint credential_token_use_organisation_id_token_id_fkey FOREIGN KEY (organisation_id, token_id) REFERENCES credential_token(organisation_id, id) ON DELETE CASCADE;

alter table credential_token_use add constraint credential_token_use_pkey PRIMARY KEY (organisation_id, token_id, minute);

alter table credential_wallet_copy add constraint credential_wallet_copy_document_hash_check CHECK ((document_hash ~ '^[0-9a-f]{64}$'::text));

alter table credential_wallet_copy add constraint credential_wallet_copy_form_check CHECK ((form = ANY (ARRAY['ldp_vc'::text, 'jwt_vc_json'::text, 'dc+sd-jwt'::text])));

alter table credential_wallet_copy add constraint credential_wallet_copy_holder_key_check CHECK (((length(holder_key) >= 20) AND (length(holder_key) <= 100)));

alter table credential_wallet_copy add constraint credential_wallet_copy_nonce_hash_check CHECK ((nonce_hash ~ '^[0-9a-f]{64}$'::text));

alter table credential_wallet_copy add constraint credential_wallet_copy_nonce_hash_key UNIQUE (nonce_hash);

alter table credential_wallet_copy add constraint credential_wallet_copy_organisation_id_deelcertificaat_id_fkey FOREIGN KEY (organisation_id, deelcertificaat_id) REFERENCES credential_deelcertificaat(organisation_id, id) ON DELETE RESTRICT;

alter table credential_wallet_copy add constraint credential_wallet_copy_organisation_id_key_id_fkey FOREIGN KEY (organisation_id, key_id) REFERENCES credential_key(organisation_id, id) ON DELETE RESTRICT;

alter table credential_wallet_copy add constraint credential_wallet_copy_organisation_id_offer_id_fkey FOREIGN KEY (organisation_id, offer_id) REFERENCES credential_wallet_offer(organisation_id, id) ON DELETE RESTRICT;

alter table credential_wallet_copy add constraint credential_wallet_copy_pkey PRIMARY KEY (organisation_id, id);

alter table credential_wallet_offer add constraint credential_wallet_offer_check CHECK (((expires_at > made_at) AND (expires_at <= (made_at + '00:15:00'::interval))));

alter table credential_wallet_offer add constraint credential_wallet_offer_check1 CHECK (((token_hash IS NULL) = (token_expires_at IS NULL)));

alter table credential_wallet_offer add constraint credential_wallet_offer_code_hash_check CHECK ((code_hash ~ '^[0-9a-f]{64}$'::text));

alter table credential_wallet_offer add constraint credential_wallet_offer_code_hash_key UNIQUE (code_hash);

alter table credential_wallet_offer add constraint credential_wallet_offer_organisation_id_deelcertificaat_id_fkey FOREIGN KEY (organisation_id, deelcertificaat_id) REFERENCES credential_deelcertificaat(organisation_id, id) ON DELETE RESTRICT;

alter table credential_wallet_offer add constraint credential_wallet_offer_pin_hash_check CHECK ((pin_hash ~ '^[0-9a-f]{64}$'::text));

alter table credential_wallet_offer add constraint credential_wallet_offer_pkey PRIMARY KEY (organisation_id, id);

alter table credential_wallet_offer add constraint credential_wallet_offer_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text));

alter table credential_wallet_offer add constraint credential_wallet_offer_token_hash_key UNIQUE (token_hash);

alter table decision add constraint decision_check CHECK (((kind = 'sentBack'::text) = (send_back_kind IS NOT NULL)));

alter table decision add constraint decision_check1 CHECK (((kind = 'ratified'::text) = (outcome IS NOT NULL)));

alter table decision add constraint decision_check2 CHECK (((kind = 'ratified'::text) OR (length(grounds) >= 10)));

alter table decision add constraint decision_check3 CHECK (((deelcertificaat_id IS NOT NULL) = ((kind = 'ratified'::text) AND (outcome = 'shown'::text))));

alter table decision add constraint decision_kind_check CHECK ((kind = ANY (ARRAY['ratified'::text, 'sentBack'::text, 'voided'::text])));

alter table decision add constraint decision_organisation_id_announcement_id_fkey FOREIGN KEY (organisation_id, announcement_id) REFERENCES decision_announcement(organisation_id, id) ON DELETE RESTRICT;

alter table decision add constraint decision_organisation_id_consensus_id_fkey FOREIGN KEY (organisation_id, consensus_id) REFERENCES assessment_consensus(organisation_id, id) ON DELETE RESTRICT;

alter table decision add constraint decision_organisation_id_consensus_id_key UNIQUE (organisation_id, consensus_id);

alter table decision add constraint decision_organisation_id_deelcertificaat_id_fkey FOREIGN KEY (organisation_id, deelcertificaat_id) REFERENCES credential_deelcertificaat(organisation_id, id) ON DELETE RESTRICT;

alter table decision add constraint decision_organisation_id_deelcertificaat_id_key UNIQUE (organisation_id, deelcertificaat_id);

alter table decision add constraint decision_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES decision_item(organisation_id, id) ON DELETE RESTRICT;

alter table decision add constraint decision_organisation_id_item_id_key UNIQUE (organisation_id, item_id);

alter table decision add constraint decision_outcome_check CHECK ((outcome = ANY (ARRAY['shown'::text, 'partlyShown'::text, 'notShown'::text])));

alter table decision add constraint decision_pkey PRIMARY KEY (organisation_id, id);

alter table decision add constraint decision_send_back_kind_check CHECK ((send_back_kind = ANY (ARRAY['repairReasons'::text, 'reassess'::text])));

alter table decision_announcement add constraint decision_announcement_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES assessment(organisation_id, id) ON DELETE RESTRICT;

alter table decision_announcement add constraint decision_announcement_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE RESTRICT;

alter table decision_announcement add constraint decision_announcement_pkey PRIMARY KEY (organisation_id, id);

alter table decision_item add constraint decision_item_organisation_id_assessment_id_leeruitkomst_fkey FOREIGN KEY (organisation_id, assessment_id, leeruitkomst) REFERENCES assessment_leeruitkomst(organisation_id, assessment_id, leeruitkomst) ON DELETE RESTRICT;

alter table decision_item add constraint decision_item_organisation_id_consensus_id_fkey FOREIGN KEY (organisation_id, consensus_id) REFERENCES assessment_consensus(organisation_id, id) ON DELETE RESTRICT;

alter table decision_item add constraint decision_item_organisation_id_session_id_fkey FOREIGN KEY (organisation_id, session_id) REFERENCES decision_session(organisation_id, id) ON DELETE RESTRICT;

alter table decision_item add constraint decision_item_pkey PRIMARY KEY (organisation_id, id);

alter table decision_recusal add constraint decision_recusal_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES assessment(organisation_id, id) ON DELETE RESTRICT;

alter table decision_recusal add constraint decision_recusal_organisation_id_session_id_account_id_fkey FOREIGN KEY (organisation_id, session_id, account_id) REFERENCES decision_session_member(organisation_id, session_id, account_id) ON DELETE RESTRICT;

alter table decision_recusal add constraint decision_recusal_pkey PRIMARY KEY (organisation_id, session_id, account_id, assessment_id);

alter table decision_session add constraint decision_session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table decision_session add constraint decision_session_pkey PRIMARY KEY (organisation_id, id);

alter table decision_session add constraint decision_session_quorum_check CHECK ((quorum >= 2));

alter table decision_session add constraint decision_session_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'open'::text, 'closed'::text])));

alter table decision_session add constraint decision_session_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));

alter table decision_session_member add constraint decision_session_member_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account_membership(organisation_id, account_id) ON DELETE RESTRICT;

alter table decision_session_member add constraint decision_session_member_organisation_id_session_id_fkey FOREIGN KEY (organisation_id, session_id) REFERENCES decision_session(organisation_id, id) ON DELETE RESTRICT;

alter table decision_session_member add constraint decision_session_member_pkey PRIMARY KEY (organisation_id, session_id, account_id);

alter table decision_vote add constraint decision_vote_check CHECK (((kind = 'sentBack'::text) = (send_back_kind IS NOT NULL)));

alter table decision_vote add constraint decision_vote_check1 CHECK (((kind = 'ratified'::text) OR (length(grounds) >= 10)));

alter table decision_vote add constraint decision_vote_kind_check CHECK ((kind = ANY (ARRAY['ratified'::text, 'sentBack'::text, 'voided'::text])));

alter table decision_vote add constraint decision_vote_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES decision_item(organisation_id, id) ON DELETE RESTRICT;

alter table decision_vote add constraint decision_vote_pkey PRIMARY KEY (organisation_id, item_id, account_id);

alter table decision_vote add constraint decision_vote_send_back_kind_check CHECK ((send_back_kind = ANY (ARRAY['repairReasons'::text, 'reassess'::text])));

alter table evidence add constraint evidence_check CHECK (((period_end IS NULL) OR (period_start IS NULL) OR (period_end >= period_start)));

alter table evidence add constraint evidence_kind_check CHECK ((kind = ANY (ARRAY['analysis'::text, 'advice'::text, 'design'::text, 'product'::text, 'report'::text, 'performance'::text, 'reflection'::text, 'correspondence'::text, 'factual'::text])));

alter table evidence add constraint evidence_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE RESTRICT;

alter table evidence add constraint evidence_people_check CHECK ((people = ANY (ARRAY['none'::text, 'anonymised'::text, 'pseudonymised'::text, 'withConsent'::text])));

alter table evidence add constraint evidence_pkey PRIMARY KEY (organisation_id, id);

alter table evidence add constraint evidence_scale_check CHECK ((scale = ANY (ARRAY['micro'::text, 'meso'::text, 'macro'::text])));

alter table evidence add constraint evidence_setting_check CHECK ((setting = ANY (ARRAY['neighbourhood'::text, 'village'::text, 'newDevelopment'::text, 'shrinkingRegion'::text, 'online'::text, 'other'::text])));

alter table evidence add constraint evidence_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)));

alter table evidence_explanation add constraint evidence_explanation_framework_version_id_leeruitkomst_fkey FOREIGN KEY (framework_version_id, leeruitkomst) REFERENCES framework_leeruitkomst(framework_version_id, code) ON DELETE RESTRICT;

alter table evidence_explanation add constraint evidence_explanation_organisation_id_portfolio_id_fkey FOREIGN KEY (organisation_id, portfolio_id) REFERENCES portfolio(organisation_id, id) ON DELETE RESTRICT;

alter table evidence_explanation add constraint evidence_explanation_pkey PRIMARY KEY (organisation_id, portfolio_id, leeruitkomst);

alter table evidence_file add constraint evidence_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255)));

alter table evidence_file add constraint evidence_file_organisation_id_evidence_id_fkey FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence(organisation_id, id) ON DELETE RESTRICT;

alter table evidence_file add constraint evidence_file_pkey PRIMARY KEY (organisation_id, id);

alter table evidence_file add constraint evidence_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));

alter table evidence_file add constraint evidence_file_size_check CHECK ((size > 0));

alter table evidence_link add constraint evidence_link_framework_version_id_leeruitkomst_fkey FOREIGN KEY (framework_version_id, leeruitkomst) REFERENCES framework_leeruitkomst(framework_version_id, code) ON DELETE RESTRICT;

alter table evidence_link add constraint evidence_link_framework_version_id_leeruitkomst_gedragsind_fkey FOREIGN KEY (framework_version_id, leeruitkomst, gedragsindicator) REFERENCES framework_leeruitkomst_gedragsindicator(framework_version_id, leeruitkomst, gedragsindicator) ON DELETE RESTRICT;

alter table evidence_link add constraint evidence_link_organisation_id_evidence_id_fkey FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence(organisation_id, id) ON DELETE RESTRICT;

alter table evidence_link add constraint evidence_link_organisation_id_evidence_id_leeruitkomst_gedr_key UNIQUE NULLS NOT DISTINCT (organisation_id, evidence_id, leeruitkomst, gedragsindicator);

alter table evidence_link add constraint evidence_link_organisation_id_portfolio_id_fkey FOREIGN KEY (organisation_id, portfolio_id) REFERENCES portfolio(organisation_id, id) ON DELETE RESTRICT;

alter table evidence_link add constraint evidence_link_pkey PRIMARY KEY (organisation_id, id);

alter table evidence_storage add constraint evidence_storage_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE CASCADE;

alter table evidence_storage add constraint evidence_storage_pkey PRIMARY KEY (organisation_id, candidate_id);

alter table framework_gedragsindicator add constraint framework_gedragsindicator_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE RESTRICT;

alter table framework_gedragsindicator add constraint framework_gedragsindicator_pkey PRIMARY KEY (framework_version_id, code);

alter table framework_leeruitkomst add constraint framework_leeruitkomst_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE RESTRICT;

alter table framework_leeruitkomst add constraint framework_leeruitkomst_pkey PRIMARY KEY (framework_version_id, code);

alter table framework_leeruitkomst_gedragsindicator add constraint framework_leeruitkomst_gedrag_framework_version_id_gedrags_fkey FOREIGN KEY (framework_version_id, gedragsindicator) REFERENCES framework_gedragsindicator(framework_version_id, code) ON DELETE RESTRICT;

alter table framework_leeruitkomst_gedragsindicator add constraint framework_leeruitkomst_gedrag_framework_version_id_leeruit_fkey FOREIGN KEY (framework_version_id, leeruitkomst) REFERENCES framework_leeruitkomst(framework_version_id, code) ON DELETE RESTRICT;

alter table framework_leeruitkomst_gedragsindicator add constraint framework_leeruitkomst_gedragsindicator_pkey PRIMARY KEY (framework_version_id, leeruitkomst, gedragsindicator);

alter table framework_policy add constraint framework_policy_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE RESTRICT;

alter table framework_policy add constraint framework_policy_issue_at_check CHECK ((issue_at = ANY (ARRAY['ratified'::text, 'final'::text])));

alter table framework_policy add constraint framework_policy_microcredential_check CHECK ((jsonb_typeof(microcredential) = 'object'::text));

alter table framework_policy add constraint framework_policy_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table framework_policy add constraint framework_policy_organisation_id_framework_version_id_versi_key UNIQUE (organisation_id, framework_version_id, version);

alter table framework_policy add constraint framework_policy_pkey PRIMARY KEY (organisation_id, id);

alter table framework_policy add constraint framework_policy_quorum_check CHECK ((quorum >= 2));

alter table framework_policy add constraint framework_policy_skip_interview_check CHECK ((skip_interview = ANY (ARRAY['never'::text, 'whenAssessorsAgreeOnShown'::text])));

alter table framework_version add constraint framework_version_code_version_key UNIQUE (code, version);

alter table framework_version add constraint framework_version_pkey PRIMARY KEY (id);

alter table mail_message add constraint mail_message_check CHECK (((account_id IS NULL) <> (address IS NULL)));

alter table mail_message add constraint mail_message_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account_membership(organisation_id, account_id) ON DELETE RESTRICT;

alter table mail_message add constraint mail_message_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table mail_message add constraint mail_message_pkey PRIMARY KEY (organisation_id, id);

alter table organisation add constraint organisation_brin_check CHECK ((brin ~ '^[0-9]{2}[A-Z]{2}$'::text));

alter table organisation add constraint organisation_candidate_quota_bytes_check CHECK ((candidate_quota_bytes >= 0));

alter table organisation add constraint organisation_country_code_check CHECK ((country_code ~ '^[A-Z]{2}$'::text));

alter table organisation add constraint organisation_eidas_identifier_check CHECK ((eidas_identifier ~ '^[A-Z]{5}-.{1,60}$'::text));

alter table organisation add constraint organisation_pkey PRIMARY KEY (id);

alter table organisation add constraint organisation_quota_bytes_check CHECK ((quota_bytes >= 0));

alter table organisation add constraint organisation_register_code_check CHECK ((register_code ~ '^[A-Z0-9]{2,10}$'::text));

alter table organisation add constraint organisation_register_code_key UNIQUE (register_code);

alter table organisation add constraint organisation_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));

alter table organisation add constraint organisation_slug_key UNIQUE (slug);

alter table organisation_counter add constraint organisation_counter_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table organisation_counter add constraint organisation_counter_pkey PRIMARY KEY (organisation_id, kind);

alter table organisation_route add constraint organisation_route_code_check CHECK ((code = ANY (ARRAY['tentamen'::text, 'vrijstelling'::text, 'evc'::text, 'microcredential'::text, 'internal'::text])));

alter table organisation_route add constraint organisation_route_organisation_id_code_key UNIQUE (organisation_id, code);

alter table organisation_route add constraint organisation_route_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table organisation_route add constraint organisation_route_pkey PRIMARY KEY (organisation_id, id);

alter table organisation_route add constraint organisation_route_remedy_days_check CHECK (((remedy_days >= 1) AND (remedy_days <= 366)));

alter table portfolio add constraint portfolio_framework_version_id_fkey FOREIGN KEY (framework_version_id) REFERENCES framework_version(id) ON DELETE RESTRICT;

alter table portfolio add constraint portfolio_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE RESTRICT;

alter table portfolio add constraint portfolio_organisation_id_candidate_id_framework_version_id_key UNIQUE (organisation_id, candidate_id, framework_version_id);

alter table portfolio add constraint portfolio_organisation_id_route_id_fkey FOREIGN KEY (organisation_id, route_id) REFERENCES organisation_route(organisation_id, id) ON DELETE RESTRICT;

alter table portfolio add constraint portfolio_pkey PRIMARY KEY (organisation_id, id);

alter table portfolio_candidate add constraint portfolio_candidate_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account_membership(organisation_id, account_id) ON DELETE RESTRICT;

alter table portfolio_candidate add constraint portfolio_candidate_organisation_id_account_id_key UNIQUE (organisation_id, account_id);

alter table portfolio_candidate add constraint portfolio_candidate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT;

alter table portfolio_candidate add constraint portfolio_candidate_organisation_id_number_key UNIQUE (organisation_id, number);

alter table portfolio_candidate add constraint portfolio_candidate_pkey PRIMARY KEY (organisation_id, id);

alter table portfolio_candidate_private add constraint portfolio_candidate_private_background_check CHECK ((background = ANY (ARRAY['student'::text, 'zijinstromer'::text, 'ervarenBeroepskracht'::text])));

alter table portfolio_candidate_private add constraint portfolio_candidate_private_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE CASCADE;

alter table portfolio_candidate_private add constraint portfolio_candidate_private_pkey PRIMARY KEY (organisation_id, candidate_id);

alter table portfolio_erasure add constraint portfolio_erasure_check CHECK (((carried_out_at IS NULL) = (carried_out_by IS NULL)));

alter table portfolio_erasure add constraint portfolio_erasure_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE RESTRICT;

alter table portfolio_erasure add constraint portfolio_erasure_pkey PRIMARY KEY (organisation_id, candidate_id);

alter table portfolio_identity add constraint portfolio_identity_document_check CHECK ((document = ANY (ARRAY['passport'::text, 'identityCard'::text, 'drivingLicence'::text, 'residencePermit'::text])));

alter table portfolio_identity add constraint portfolio_identity_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE RESTRICT;

alter table portfolio_identity add constraint portfolio_identity_organisation_id_checked_by_fkey FOREIGN KEY (organisation_id, checked_by) REFERENCES account_membership(organisation_id, account_id) ON DELETE RESTRICT;

alter table portfolio_identity add constraint portfolio_identity_pkey PRIMARY KEY (organisation_id, candidate_id);

alter table portfolio_relation add constraint portfolio_relation_email_check CHECK ((email = lower(email)));

alter table portfolio_relation add constraint portfolio_relation_kind_check CHECK ((kind = ANY (ARRAY['coach'::text, 'practiceSupervisor'::text, 'employer'::text, 'supervisor'::text, 'coAuthor'::text, 'witness'::text, 'family'::text])));

alter table portfolio_relation add constraint portfolio_relation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)));

alter table portfolio_relation add constraint portfolio_relation_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE CASCADE;

alter table portfolio_relation add constraint portfolio_relation_pkey PRIMARY KEY (organisation_id, id);

alter table submission add constraint submission_check CHECK (((state = 'returned'::text) = (returned_at IS NOT NULL)));

alter table submission add constraint submission_check1 CHECK (((state <> 'admitted'::text) OR (admitted_at IS NOT NULL)));

alter table submission add constraint submission_check2 CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)));

alter table submission add constraint submission_manifest_hash_check CHECK ((manifest_hash ~ '^[0-9a-f]{64}$'::text));

alter table submission add constraint submission_organisation_id_candidate_id_fkey FOREIGN KEY (organisation_id, candidate_id) REFERENCES portfolio_candidate(organisation_id, id) ON DELETE RESTRICT;

alter table submission add constraint submission_organisation_id_candidate_id_request_id_key UNIQUE (organisation_id, candidate_id, request_id);

alter table submission add constraint submission_organisation_id_policy_id_fkey FOREIGN KEY (organisation_id, policy_id) REFERENCES framework_policy(organisation_id, id) ON DELETE RESTRICT;

alter table submission add constraint submission_organisation_id_portfolio_id_fkey FOREIGN KEY (organisation_id, portfolio_id) REFERENCES portfolio(organisation_id, id) ON DELETE RESTRICT;

alter table submission add constraint submission_organisation_id_portfolio_id_round_key UNIQUE (organisation_id, portfolio_id, round);

alter table submission add constraint submission_organisation_id_route_id_fkey FOREIGN KEY (organisation_id, route_id) REFERENCES organisation_route(organisation_id, id) ON DELETE RESTRICT;

alter table submission add constraint submission_pkey PRIMARY KEY (organisation_id, id);

alter table submission add constraint submission_round_check CHECK ((round > 0));

alter table submission add constraint submission_state_check CHECK ((state = ANY (ARRAY['submitted'::text, 'returned'::text, 'admitted'::text, 'withdrawn'::text])));

alter table submission_file add constraint submission_file_organisation_id_submission_id_fkey FOREIGN KEY (organisation_id, submission_id) REFERENCES submission(organisation_id, id) ON DELETE RESTRICT;

alter table submission_file add constraint submission_file_pkey PRIMARY KEY (organisation_id, submission_id, file_id);

alter table submission_leeruitkomst add constraint submission_leeruitkomst_framework_version_id_leeruitkomst_fkey FOREIGN KEY (framework_version_id, leeruitkomst) REFERENCES framework_leeruitkomst(framework_version_id, code) ON DELETE RESTRICT;

alter table submission_leeruitkomst add constraint submission_leeruitkomst_organisation_id_submission_id_fkey FOREIGN KEY (organisation_id, submission_id) REFERENCES submission(organisation_id, id) ON DELETE RESTRICT;

alter table submission_leeruitkomst add constraint submission_leeruitkomst_pkey PRIMARY KEY (organisation_id, submission_id, leeruitkomst);

alter table submission_manifest add constraint submission_manifest_organisation_id_submission_id_fkey FOREIGN KEY (organisation_id, submission_id) REFERENCES submission(organisation_id, id) ON DELETE RESTRICT;

alter table submission_manifest add constraint submission_manifest_pkey PRIMARY KEY (organisation_id, submission_id);

alter table submission_return add constraint submission_return_ground_check CHECK ((ground = ANY (ARRAY['technical'::text, 'privacy'::text, 'incomplete'::text])));

alter table submission_return add constraint submission_return_organisation_id_submission_id_fkey FOREIGN KEY (organisation_id, submission_id) REFERENCES submission(organisation_id, id) ON DELETE RESTRICT;

alter table submission_return add constraint submission_return_pkey PRIMARY KEY (organisation_id, submission_id, "position");

alter table submission_return add constraint submission_return_text_check CHECK ((length(text) >= 10));

alter table submission_stage add constraint submission_stage_organisation_id_submission_id_fkey FOREIGN KEY (organisation_id, submission_id) REFERENCES submission(organisation_id, id) ON DELETE RESTRICT;

alter table submission_stage add constraint submission_stage_pkey PRIMARY KEY (organisation_id, submission_id);

alter table submission_stage add constraint submission_stage_stage_check CHECK ((stage = ANY (ARRAY['submitted'::text, 'returned'::text, 'withdrawn'::text, 'admitted'::text, 'declarations'::text, 'scoring'::text, 'interview'::text, 'agreement'::text, 'advised'::text, 'onAgenda'::text, 'decided'::text, 'announced'::text])));

alter table visit_count add constraint visit_count_pkey PRIMARY KEY (key);

-- indexes

CREATE INDEX account_login_attempt_key ON public.account_login_attempt USING btree (key, at);

CREATE INDEX account_membership_account ON public.account_membership USING btree (account_id);

CREATE INDEX account_password_reset_account ON public.account_password_reset USING btree (account_id);

CREATE INDEX account_password_reset_email ON public.account_password_reset USING btree (email, asked_at);

CREATE INDEX account_session_account ON public.account_session USING btree (account_id);

CREATE INDEX account_session_expires ON public.account_session USING btree (expires_at);

CREATE INDEX assessment_assessor_list ON public.assessment_assessor USING btree (organisation_id, account_id, standing, due_on, assessment_id) WHERE (replaced_at IS NULL);

CREATE INDEX assessment_reminder_assessor ON public.assessment_reminder USING btree (organisation_id, assessment_id, account_id);

CREATE INDEX assessment_submission ON public.assessment USING btree (organisation_id, submission_id);

CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (organisation_id, subject_id);

CREATE UNIQUE INDEX credential_brought_once ON public.credential_brought USING btree (organisation_id, candidate_id, document_hash) WHERE (withdrawn_at IS NULL);

CREATE INDEX credential_brought_request_candidate ON public.credential_brought_request USING btree (organisation_id, candidate_id, made_at);

CREATE INDEX credential_deelcertificaat_candidate ON public.credential_deelcertificaat USING btree (organisation_id, candidate_id);

CREATE INDEX credential_deelcertificaat_certificate ON public.credential_deelcertificaat USING btree (organisation_id, certificate_sha256);

CREATE UNIQUE INDEX credential_deelcertificaat_judged_once ON public.credential_deelcertificaat USING btree (organisation_id, assessment_id, leeruitkomst) WHERE (supersedes IS NULL);

CREATE INDEX credential_deelcertificaat_register ON public.credential_deelcertificaat USING btree (organisation_id, registered_at DESC, register_number DESC);

CREATE UNIQUE INDEX credential_deelcertificaat_supersedes ON public.credential_deelcertificaat USING btree (organisation_id, supersedes) WHERE (supersedes IS NOT NULL);

CREATE UNIQUE INDEX credential_deelcertificaat_whole ON public.credential_deelcertificaat USING btree (organisation_id, candidate_id, framework_version_id, kind, leeruitkomst) WHERE ((kind <> 'leeruitkomst'::text) AND (revoked_at IS NULL));

CREATE UNIQUE INDEX credential_endorsement_once ON public.credential_endorsement USING btree (organisation_id, ((signed ->> 'id'::text))) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX credential_key_active ON public.credential_key USING btree (organisation_id) WHERE (retired_at IS NULL);

CREATE UNIQUE INDEX credential_key_change_open ON public.credential_key_change USING btree (organisation_id) WHERE ((confirmed_at IS NULL) AND (dropped_at IS NULL));

CREATE UNIQUE INDEX credential_revocation_open ON public.credential_revocation USING btree (organisation_id, deelcertificaat_id) WHERE (dropped_at IS NULL);

CREATE INDEX credential_share_deelcertificaat ON public.credential_share USING btree (organisation_id, deelcertificaat_id);

CREATE INDEX credential_stack_part_of ON public.credential_stack_part USING btree (organisation_id, part_id);

CREATE UNIQUE INDEX credential_stack_request_open ON public.credential_stack_request USING btree (organisation_id, candidate_id, framework_version_id, kind, item) WHERE (made_at IS NULL);

CREATE UNIQUE INDEX credential_suspension_open ON public.credential_suspension USING btree (organisation_id, deelcertificaat_id) WHERE ((confirmed_at IS NULL) AND (dropped_at IS NULL));

CREATE INDEX credential_wallet_copy_paper ON public.credential_wallet_copy USING btree (organisation_id, deelcertificaat_id, issued_at);

CREATE INDEX credential_wallet_offer_paper ON public.credential_wallet_offer USING btree (organisation_id, deelcertificaat_id, made_at);

CREATE INDEX decision_assessment ON public.decision USING btree (organisation_id, assessment_id);

CREATE UNIQUE INDEX decision_item_once ON public.decision_item USING btree (organisation_id, consensus_id) WHERE (removed_at IS NULL);

CREATE INDEX evidence_candidate ON public.evidence USING btree (organisation_id, candidate_id) WHERE (removed_at IS NULL);

CREATE INDEX evidence_file_bytes ON public.evidence_file USING btree (organisation_id, sha256);

CREATE UNIQUE INDEX evidence_file_once ON public.evidence_file USING btree (organisation_id, evidence_id, sha256) WHERE (removed_at IS NULL);

CREATE INDEX evidence_link_portfolio ON public.evidence_link USING btree (organisation_id, portfolio_id, leeruitkomst);

CREATE INDEX submission_candidate ON public.submission USING btree (organisation_id, candidate_id);

CREATE INDEX submission_file_bytes ON public.submission_file USING btree (organisation_id, sha256);

CREATE INDEX submission_stage_open ON public.submission_stage USING btree (organisation_id, submitted_at, submission_id) WHERE (stage <> ALL (ARRAY['returned'::text, 'withdrawn'::text, 'announced'::text]));

CREATE INDEX submission_stage_queue ON public.submission_stage USING btree (organisation_id, stage, submitted_at, submission_id);

CREATE INDEX visit_count_ends ON public.visit_count USING btree (ends_at);

-- row-level security

alter table account enable row level security;

alter table account_invitation enable row level security;

alter table account_login_attempt enable row level security;

alter table account_membership enable row level security;

alter table account_password_reset enable row level security;

alter table account_session enable row level security;

alter table assessment enable row level security;

alter table assessment_agreement enable row level security;

alter table assessment_assessor enable row level security;

alter table assessment_consensus enable row level security;

alter table assessment_designation enable row level security;

alter table assessment_interview enable row level security;

alter table assessment_leeruitkomst enable row level security;

alter table assessment_objection enable row level security;

alter table assessment_proposal enable row level security;

alter table assessment_reminder enable row level security;

alter table assessment_replacement enable row level security;

alter table assessment_score enable row level security;

alter table assessment_score_sheet enable row level security;

alter table assessment_seal enable row level security;

alter table assessment_send_back enable row level security;

alter table assessment_tie enable row level security;

alter table audit_entry enable row level security;

alter table audit_head enable row level security;

alter table backup_made enable row level security;

alter table credential_brought enable row level security;

alter table credential_brought_decision enable row level security;

alter table credential_brought_leeruitkomst enable row level security;

alter table credential_brought_request enable row level security;

alter table credential_brought_vote enable row level security;

alter table credential_deelcertificaat enable row level security;

alter table credential_endorsement enable row level security;

alter table credential_issued enable row level security;

alter table credential_key enable row level security;

alter table credential_key_change enable row level security;

alter table credential_key_impact enable row level security;

alter table credential_revocation enable row level security;

alter table credential_share enable row level security;

alter table credential_stack_part enable row level security;

alter table credential_stack_request enable row level security;

alter table credential_status_list enable row level security;

alter table credential_suspension enable row level security;

alter table credential_token enable row level security;

alter table credential_token_use enable row level security;

alter table credential_wallet_copy enable row level security;

alter table credential_wallet_offer enable row level security;

alter table decision enable row level security;

alter table decision_announcement enable row level security;

alter table decision_item enable row level security;

alter table decision_recusal enable row level security;

alter table decision_session enable row level security;

alter table decision_session_member enable row level security;

alter table decision_vote enable row level security;

alter table evidence enable row level security;

alter table evidence_explanation enable row level security;

alter table evidence_file enable row level security;

alter table evidence_link enable row level security;

alter table evidence_storage enable row level security;

alter table framework_policy enable row level security;

alter table mail_message enable row level security;

alter table organisation enable row level security;

alter table organisation_counter enable row level security;

alter table organisation_route enable row level security;

alter table portfolio enable row level security;

alter table portfolio_candidate enable row level security;

alter table portfolio_candidate_private enable row level security;

alter table portfolio_erasure enable row level security;

alter table portfolio_identity enable row level security;

alter table portfolio_relation enable row level security;

alter table submission enable row level security;

alter table submission_file enable row level security;

alter table submission_leeruitkomst enable row level security;

alter table submission_manifest enable row level security;

alter table submission_return enable row level security;

alter table submission_stage enable row level security;

alter table visit_count enable row level security;

-- policies

create policy change_own on account for update using ((id = ( SELECT app.account() AS account)));

create policy own on account for select using (((id = ( SELECT app.account() AS account)) OR (( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'system'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM account_membership m
  WHERE ((m.organisation_id = ( SELECT app.organisation() AS organisation)) AND (m.account_id = account.id)))))));

create policy invite on account_invitation for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (invited_by = ( SELECT app.account() AS account)) AND (( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) OR ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role))));

create policy tenant on account_invitation for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text]) AS has_role)));

create policy members_see_members on account_membership for select using (((account_id = ( SELECT app.account() AS account)) OR ((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'assessor'::text, 'secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role))));

create policy end_own on account_session for delete using ((account_id = ( SELECT app.account() AS account)));

create policy own on account_session for select using ((account_id = ( SELECT app.account() AS account)));

create policy assessors_move on assessment for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.is_assessor(id)));

create policy board_sends_back on assessment for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text]) AS has_role) AND (state = ANY (ARRAY['advised'::text, 'agreed'::text, 'interviewed'::text])))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text]) AS has_role) AND (state = 'interviewed'::text)));

create policy coordinator_appoints on assessment for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (appointed_by = ( SELECT app.account() AS account)) AND (state = 'appointed'::text)));

create policy coordinator_has_one_declare on assessment for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (state = ANY (ARRAY['appointed'::text, 'scoring'::text])))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (state = 'appointed'::text)));

create policy read on assessment for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((candidate_id = ( SELECT app.own_candidate() AS own_candidate)) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role) OR app.is_assessor(id))));

create policy agree on assessment_agreement for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (account_id = ( SELECT app.account() AS account)) AND (EXISTS ( SELECT
   FROM assessment_proposal p
  WHERE (((p.organisation_id = assessment_agreement.organisation_id) AND (p.id = assessment_agreement.proposal_id)) AND app.may_agree(p.assessment_id))))));

create policy with_proposal on assessment_agreement for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM assessment_proposal p
  WHERE ((p.organisation_id = assessment_agreement.organisation_id) AND (p.id = assessment_agreement.proposal_id))))));

create policy coordinator_appoints on assessment_assessor for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (account_id <> ( SELECT app.account() AS account)) AND (declared_at IS NULL) AND (replaced_at IS NULL) AND (NOT app.is_revealed(assessment_id, 1))));

create policy coordinator_replaces on assessment_assessor for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (account_id <> ( SELECT app.account() AS account)) AND (replaced_at IS NULL) AND (NOT app.is_revealed(assessment_id, 1)) AND (NOT app.is_assessor(assessment_id)) AND (NOT app.own_assessment(assessment_id)))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (replaced_at IS NOT NULL) AND (account_id <> ( SELECT app.account() AS account)) AND (NOT app.is_assessor(assessment_id)) AND (NOT app.own_assessment(assessment_id))));

create policy declare_once on assessment_assessor for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (account_id = ( SELECT app.account() AS account)) AND (declared_at IS NULL) AND (replaced_at IS NULL) AND (NOT (EXISTS ( SELECT
   FROM assessment_tie t
  WHERE ((t.organisation_id = assessment_assessor.organisation_id) AND (t.assessment_id = assessment_assessor.assessment_id) AND (t.account_id = assessment_assessor.account_id))))))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (account_id = ( SELECT app.account() AS account)) AND (declared_at IS NOT NULL) AND (replaced_at IS NULL)));

create policy read on assessment_assessor for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((account_id = ( SELECT app.account() AS account)) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role) OR app.own_assessment(assessment_id) OR app.is_assessor(assessment_id))));

create policy after_reveal on assessment_consensus for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.is_revealed(assessment_id, 1) AND (app.is_assessor(assessment_id) OR ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role))));

create policy reach on assessment_consensus for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.may_agree(assessment_id)));

create policy board_designates on assessment_designation for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role) AND (designated_by = ( SELECT app.account() AS account))));

create policy board_ends on assessment_designation for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role)));

create policy staff_reads on assessment_designation for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((account_id = ( SELECT app.account() AS account)) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'boardMember'::text]) AS has_role))));

create policy after_reveal on assessment_interview for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.is_revealed(assessment_id, 1) AND (app.is_assessor(assessment_id) OR (( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (NOT app.own_assessment(assessment_id))))));

create policy record on assessment_interview for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.is_revealed(assessment_id, 1) AND app.is_assessor(assessment_id) AND (updated_by = ( SELECT app.account() AS account))));

create policy record_more on assessment_interview for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (finished_at IS NULL) AND app.is_assessor(assessment_id))) with check ((updated_by = ( SELECT app.account() AS account)));

create policy coordinator_appoints on assessment_leeruitkomst for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role)));

create policy read on assessment_leeruitkomst for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM assessment a
  WHERE ((a.organisation_id = assessment_leeruitkomst.organisation_id) AND (a.id = assessment_leeruitkomst.assessment_id))))));

create policy candidate_objects on assessment_objection for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.own_assessment(assessment_id) AND (NOT app.is_revealed(assessment_id, 1))));

create policy own_or_coordinator on assessment_objection for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (app.own_assessment(assessment_id) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role)) AND (NOT app.is_assessor(assessment_id))));

create policy after_reveal on assessment_proposal for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.is_revealed(assessment_id, 1) AND (app.is_assessor(assessment_id) OR (( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (NOT app.own_assessment(assessment_id))))));

create policy propose on assessment_proposal for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.may_agree(assessment_id) AND (proposed_by = ( SELECT app.account() AS account))));

create policy coordinator on assessment_reminder for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (NOT app.is_assessor(assessment_id)) AND (NOT app.own_assessment(assessment_id))));

create policy coordinator_reminds on assessment_reminder for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (reminded_by = ( SELECT app.account() AS account))));

create policy coordinator_and_board on assessment_replacement for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'boardMember'::text]) AS has_role)));

create policy coordinator_replaces on assessment_replacement for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (replaced_by = ( SELECT app.account() AS account)) AND (NOT app.is_assessor(assessment_id)) AND (NOT app.own_assessment(assessment_id))));

create policy change_mine on assessment_score for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.own_open_sheet(sheet_id))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.own_open_sheet(sheet_id)));

create policy mine_or_revealed on assessment_score for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM assessment_score_sheet s
  WHERE ((s.organisation_id = assessment_score.organisation_id) AND (s.id = assessment_score.sheet_id))))));

create policy write_mine on assessment_score for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.own_open_sheet(sheet_id)));

create policy mine_or_revealed on assessment_score_sheet for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((account_id = ( SELECT app.account() AS account)) OR (app.is_opened(assessment_id, round, account_id) AND (sealed_at IS NOT NULL) AND (app.is_assessor(assessment_id) OR (( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (NOT app.own_assessment(assessment_id))))))));

create policy open_mine on assessment_score_sheet for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (account_id = ( SELECT app.account() AS account)) AND (round = 1) AND (sealed_at IS NULL) AND app.is_declared_assessor(assessment_id) AND (NOT app.is_revealed(assessment_id, 1))));

create policy write_mine_while_open on assessment_score_sheet for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (account_id = ( SELECT app.account() AS account)) AND (sealed_at IS NULL) AND app.is_declared_assessor(assessment_id))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (account_id = ( SELECT app.account() AS account))));

create policy open_round on assessment_seal for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (revealed_at IS NULL) AND (round = 1) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role)));

create policy read on assessment_seal for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM assessment a
  WHERE ((a.organisation_id = assessment_seal.organisation_id) AND (a.id = assessment_seal.assessment_id))))));

create policy assessors_and_staff on assessment_send_back for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (app.is_assessor(assessment_id) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'boardMember'::text]) AS has_role))));

create policy board_sends_back on assessment_send_back for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text]) AS has_role) AND (NOT app.is_assessor(assessment_id))));

create policy declare_instead on assessment_tie for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (account_id = ( SELECT app.account() AS account)) AND app.is_assessor(assessment_id) AND (NOT app.is_declared_assessor(assessment_id)) AND (NOT app.is_revealed(assessment_id, 1))));

create policy own_or_coordinator on assessment_tie for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((account_id = ( SELECT app.account() AS account)) OR (( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (NOT app.is_assessor(assessment_id)) AND (NOT app.own_assessment(assessment_id))))));

create policy secretary_reads on audit_entry for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role)));

create policy board on credential_brought for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role)));

create policy board_holds on credential_brought for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text]) AS has_role))) with check (false);

create policy bring on credential_brought for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy change on credential_brought for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate)) AND (withdrawn_at IS NULL))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy own on credential_brought for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy decide on credential_brought_decision for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text]) AS has_role)));

create policy read on credential_brought_decision for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM credential_brought b
  WHERE ((b.organisation_id = credential_brought_decision.organisation_id) AND (b.id = credential_brought_decision.brought_id))))));

create policy link on credential_brought_leeruitkomst for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM credential_brought b
  WHERE (((b.organisation_id = credential_brought_leeruitkomst.organisation_id) AND (b.id = credential_brought_leeruitkomst.brought_id) AND (b.framework_version_id = credential_brought_leeruitkomst.framework_version_id)) AND (b.candidate_id = ( SELECT app.own_candidate() AS own_candidate)) AND (b.withdrawn_at IS NULL))))));

create policy read on credential_brought_leeruitkomst for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM credential_brought b
  WHERE ((b.organisation_id = credential_brought_leeruitkomst.organisation_id) AND (b.id = credential_brought_leeruitkomst.brought_id))))));

create policy unlink on credential_brought_leeruitkomst for delete using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (NOT app.brought_settled(brought_id, leeruitkomst)) AND (EXISTS ( SELECT
   FROM credential_brought b
  WHERE (((b.organisation_id = credential_brought_leeruitkomst.organisation_id) AND (b.id = credential_brought_leeruitkomst.brought_id)) AND (b.candidate_id = ( SELECT app.own_candidate() AS own_candidate)))))));

create policy ask on credential_brought_request for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate)) AND (account_id = ( SELECT app.account() AS account)) AND (answered_at IS NULL)));

create policy clear on credential_brought_request for delete using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy conclude on credential_brought_request for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate)) AND (answered_at IS NOT NULL) AND (brought_id IS NULL) AND (refusal IS NULL))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy own on credential_brought_request for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy board on credential_brought_vote for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role)));

create policy revote on credential_brought_vote for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (account_id = ( SELECT app.account() AS account))));

create policy vote on credential_brought_vote for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text]) AS has_role) AND (account_id = ( SELECT app.account() AS account))));

create policy board_registers on credential_deelcertificaat for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text]) AS has_role) AND (signed IS NULL) AND (revoked_at IS NULL)));

create policy board_revokes on credential_deelcertificaat for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role)));

create policy corrects on credential_deelcertificaat for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (supersedes IS NOT NULL) AND (signed IS NULL) AND (revoked_at IS NULL)));

create policy job_signs on credential_deelcertificaat for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['system'::text]) AS has_role)));

create policy makers_stack on credential_deelcertificaat for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (kind <> 'leeruitkomst'::text) AND ( SELECT app.has_role(VARIADIC ARRAY['system'::text]) AS has_role) AND (signed IS NULL) AND (revoked_at IS NULL)));

create policy read on credential_deelcertificaat for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (((candidate_id = ( SELECT app.own_candidate() AS own_candidate)) AND app.is_announced(id)) OR ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role))));

create policy attach on credential_endorsement for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (attached_by = ( SELECT app.account() AS account)) AND (ended_at IS NULL)));

create policy finish on credential_endorsement for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (ended_at IS NULL))) with check ((ended_by = ( SELECT app.account() AS account)));

create policy tenant on credential_endorsement for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role)));

create policy door_issues on credential_issued for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['system'::text]) AS has_role) AND (revoked_at IS NULL)));

create policy door_revokes on credential_issued for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['system'::text]) AS has_role) AND (revoked_at IS NULL))) with check ((organisation_id = ( SELECT app.organisation() AS organisation)));

create policy read on credential_issued for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role)));

create policy change on credential_key for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role)));

create policy make on credential_key for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text, 'system'::text]) AS has_role)));

create policy succeed on credential_key for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM credential_key_change c
  WHERE ((c.organisation_id = ( SELECT app.organisation() AS organisation)) AND (c.confirmed_at IS NOT NULL))))));

create policy tenant on credential_key for select using ((organisation_id = ( SELECT app.organisation() AS organisation)));

create policy board on credential_key_change for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role)));

create policy confirm on credential_key_change for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (confirmed_at IS NULL) AND (dropped_at IS NULL))) with check (((confirmed_by IS NULL) OR (confirmed_by = ( SELECT app.account() AS account))));

create policy request on credential_key_change for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (requested_by = ( SELECT app.account() AS account)) AND (confirmed_by IS NULL) AND (dropped_at IS NULL)));

create policy board on credential_key_impact for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role)));

create policy mend on credential_key_impact for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['system'::text]) AS has_role)));

create policy report on credential_key_impact for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (mended_at IS NULL)));

create policy board on credential_revocation for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role)));

create policy confirm on credential_revocation for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (confirmed_at IS NULL) AND (dropped_at IS NULL))) with check (((confirmed_by IS NULL) OR (confirmed_by = ( SELECT app.account() AS account))));

create policy request on credential_revocation for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (requested_by = ( SELECT app.account() AS account)) AND (confirmed_by IS NULL)));

create policy holder_ends on credential_share for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (ended_at IS NULL) AND (EXISTS ( SELECT
   FROM credential_deelcertificaat d
  WHERE (((d.organisation_id = credential_share.organisation_id) AND (d.id = credential_share.deelcertificaat_id)) AND (d.candidate_id = app.own_candidate())))))) with check ((ended_at IS NOT NULL));

create policy holder_reads on credential_share for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM credential_deelcertificaat d
  WHERE (((d.organisation_id = credential_share.organisation_id) AND (d.id = credential_share.deelcertificaat_id)) AND (d.candidate_id = app.own_candidate()))))));

create policy holder_shares on credential_share for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (ended_at IS NULL) AND (opened = 0) AND (EXISTS ( SELECT
   FROM credential_deelcertificaat d
  WHERE (((d.organisation_id = credential_share.organisation_id) AND (d.id = credential_share.deelcertificaat_id)) AND (d.candidate_id = app.own_candidate()) AND app.is_announced(d.id))))));

create policy make on credential_stack_part for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text, 'system'::text]) AS has_role)));

create policy read on credential_stack_part for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM credential_deelcertificaat d
  WHERE ((d.organisation_id = credential_stack_part.organisation_id) AND (d.id = credential_stack_part.whole_id))))));

create policy ask on credential_stack_request for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate)) AND (made_at IS NULL)));

create policy make on credential_stack_request for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text, 'system'::text]) AS has_role) AND (made_at IS NULL))) with check ((made_by = ( SELECT app.account() AS account)));

create policy read on credential_stack_request for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((candidate_id = ( SELECT app.own_candidate() AS own_candidate)) OR ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role))));

create policy make on credential_status_list for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text, 'system'::text]) AS has_role)));

create policy publish on credential_status_list for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role)));

create policy tenant on credential_status_list for select using ((organisation_id = ( SELECT app.organisation() AS organisation)));

create policy board on credential_suspension for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role)));

create policy confirm on credential_suspension for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (confirmed_at IS NULL) AND (dropped_at IS NULL))) with check (((confirmed_by IS NULL) OR (confirmed_by = ( SELECT app.account() AS account))));

create policy request on credential_suspension for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role) AND (requested_by = ( SELECT app.account() AS account)) AND (confirmed_by IS NULL)));

create policy make on credential_token for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role) AND (created_by = ( SELECT app.account() AS account)) AND (revoked_at IS NULL)));

create policy read on credential_token for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'system'::text]) AS has_role)));

create policy revoke on credential_token for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role))) with check ((revoked_by = ( SELECT app.account() AS account)));

create policy read on credential_token_use for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role)));

create policy door_issues on credential_wallet_copy for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['system'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM credential_deelcertificaat d
  WHERE (((d.organisation_id = credential_wallet_copy.organisation_id) AND (d.id = credential_wallet_copy.deelcertificaat_id)) AND (d.signed IS NOT NULL) AND (d.revoked_at IS NULL) AND (d.suspended_at IS NULL))))));

create policy read on credential_wallet_copy for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (( SELECT app.has_role(VARIADIC ARRAY['system'::text, 'secretary'::text, 'boardMember'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM credential_deelcertificaat d
  WHERE (((d.organisation_id = credential_wallet_copy.organisation_id) AND (d.id = credential_wallet_copy.deelcertificaat_id)) AND (d.candidate_id = ( SELECT app.own_candidate() AS own_candidate))))))));

create policy holder_makes on credential_wallet_offer for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (wrong_pins = 0) AND (token_hash IS NULL) AND (EXISTS ( SELECT
   FROM credential_deelcertificaat d
  WHERE (((d.organisation_id = credential_wallet_offer.organisation_id) AND (d.id = credential_wallet_offer.deelcertificaat_id)) AND (d.candidate_id = ( SELECT app.own_candidate() AS own_candidate)) AND (d.signed IS NOT NULL) AND (d.revoked_at IS NULL) AND (d.suspended_at IS NULL))))));

create policy holder_reads on credential_wallet_offer for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM credential_deelcertificaat d
  WHERE (((d.organisation_id = credential_wallet_offer.organisation_id) AND (d.id = credential_wallet_offer.deelcertificaat_id)) AND (d.candidate_id = ( SELECT app.own_candidate() AS own_candidate)))))));

create policy announce on decision for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role)));

create policy announced_or_staff on decision for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'coordinator'::text, 'system'::text]) AS has_role) OR app.is_assessor(assessment_id) OR ((announcement_id IS NOT NULL) AND app.own_assessment(assessment_id)))));

create policy decide on decision for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text]) AS has_role)));

create policy announce on decision_announcement for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role) AND (announced_by = ( SELECT app.account() AS account))));

create policy own_or_board on decision_announcement for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((candidate_id = ( SELECT app.own_candidate() AS own_candidate)) OR ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role) OR app.is_assessor(assessment_id))));

create policy board on decision_item for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'coordinator'::text]) AS has_role)));

create policy prepare on decision_item for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role)));

create policy take_off on decision_item for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role)));

create policy board on decision_recusal for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role)));

create policy record on decision_recusal for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role) OR (account_id = ( SELECT app.account() AS account)))));

create policy board on decision_session for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text, 'coordinator'::text]) AS has_role)));

create policy move on decision_session for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role)));

create policy prepare on decision_session for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role) AND (prepared_by = ( SELECT app.account() AS account))));

create policy board on decision_session_member for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role)));

create policy prepare on decision_session_member for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role)));

create policy presence on decision_session_member for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role) OR (account_id = ( SELECT app.account() AS account)))));

create policy board on decision_vote for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text, 'boardMember'::text]) AS has_role)));

create policy vote on decision_vote for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['boardMember'::text]) AS has_role) AND (account_id = ( SELECT app.account() AS account))));

create policy vote_again on decision_vote for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (account_id = ( SELECT app.account() AS account)))) with check ((account_id = ( SELECT app.account() AS account)));

create policy own on evidence for all using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate)))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy own on evidence_explanation for all using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.own_portfolio(portfolio_id))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.own_portfolio(portfolio_id)));

create policy own on evidence_file for all using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.own_evidence(evidence_id))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.own_evidence(evidence_id)));

create policy own on evidence_link for all using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (portfolio_id IN ( SELECT p.id
   FROM portfolio p
  WHERE ((p.organisation_id = ( SELECT app.organisation() AS organisation)) AND (p.candidate_id = ( SELECT app.own_candidate() AS own_candidate))))))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.own_portfolio(portfolio_id) AND app.own_evidence(evidence_id)));

create policy tenant on framework_policy for select using ((organisation_id = ( SELECT app.organisation() AS organisation)));

create policy anyone_posts on mail_message for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (sent_at IS NULL)));

create policy system_sends on mail_message for all using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['system'::text]) AS has_role)));

create policy own on organisation for select using ((id = ( SELECT app.organisation() AS organisation)));

create policy tenant on organisation_counter for all using ((organisation_id = ( SELECT app.organisation() AS organisation))) with check ((organisation_id = ( SELECT app.organisation() AS organisation)));

create policy tenant on organisation_route for select using ((organisation_id = ( SELECT app.organisation() AS organisation)));

create policy read_own_or_staff on portfolio for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((candidate_id = ( SELECT app.own_candidate() AS own_candidate)) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role))));

create policy start_own on portfolio for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy become on portfolio_candidate for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (account_id = ( SELECT app.account() AS account)) AND ( SELECT app.has_role(VARIADIC ARRAY['candidate'::text]) AS has_role)));

create policy read_own_or_staff on portfolio_candidate for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((account_id = ( SELECT app.account() AS account)) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role))));

create policy change_own on portfolio_candidate_private for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy read_own_or_coordinator on portfolio_candidate_private for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((candidate_id = ( SELECT app.own_candidate() AS own_candidate)) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role))));

create policy write_own on portfolio_candidate_private for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy ask on portfolio_erasure for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate)) AND (carried_out_at IS NULL) AND (files = '{}'::text[])));

create policy own on portfolio_erasure for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy secretary on portfolio_erasure for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['secretary'::text]) AS has_role)));

create policy take_back on portfolio_erasure for delete using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate)) AND (carried_out_at IS NULL)));

create policy coordinator_checks on portfolio_identity for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (checked_by = ( SELECT app.account() AS account))));

create policy coordinator_corrects on portfolio_identity for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role))) with check ((checked_by = ( SELECT app.account() AS account)));

create policy read_own_or_staff on portfolio_identity for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((candidate_id = ( SELECT app.own_candidate() AS own_candidate)) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role))));

create policy change_own on portfolio_relation for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy read_own_or_staff on portfolio_relation for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((candidate_id = ( SELECT app.own_candidate() AS own_candidate)) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'boardMember'::text]) AS has_role))));

create policy remove_own on portfolio_relation for delete using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy write_own on portfolio_relation for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy coordinator_handles on submission for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) AND (state = ANY (ARRAY['returned'::text, 'admitted'::text]))));

create policy read on submission for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ((candidate_id = ( SELECT app.own_candidate() AS own_candidate)) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role) OR app.dossier_open(id))));

create policy submit_own on submission for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate))));

create policy withdraw_own on submission for update using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate)))) with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (candidate_id = ( SELECT app.own_candidate() AS own_candidate)) AND (state = 'withdrawn'::text)));

create policy read on submission_file for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (app.own_submission(submission_id) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role) OR app.dossier_open(submission_id))));

create policy submit_own on submission_file for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.freezing(submission_id)));

create policy read on submission_leeruitkomst for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM submission s
  WHERE ((s.organisation_id = submission_leeruitkomst.organisation_id) AND (s.id = submission_leeruitkomst.submission_id))))));

create policy submit_own on submission_leeruitkomst for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.freezing(submission_id)));

create policy read on submission_manifest for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (app.own_submission(submission_id) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'system'::text]) AS has_role) OR app.dossier_open(submission_id))));

create policy submit_own on submission_manifest for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND app.own_submission(submission_id)));

create policy coordinator_returns on submission_return for insert with check (((organisation_id = ( SELECT app.organisation() AS organisation)) AND ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role)));

create policy read on submission_return for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (app.own_submission(submission_id) OR ( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text]) AS has_role))));

create policy read on submission_stage for select using (((organisation_id = ( SELECT app.organisation() AS organisation)) AND (( SELECT app.has_role(VARIADIC ARRAY['coordinator'::text, 'secretary'::text, 'boardMember'::text, 'system'::text]) AS has_role) OR app.own_submission(submission_id))));

-- functions

CREATE OR REPLACE FUNCTION app.account()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$ select nullif(current_setting('app.account', true), '')::uuid $function$
;

CREATE OR REPLACE FUNCTION app.announcements_of(submission uuid)
 RETURNS TABLE(id uuid, announced_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select n.id, n.announced_at from public.assessment a
  join public.decision_announcement n on (n.organisation_id, n.assessment_id) = (a.organisation_id, a.id)
  where a.organisation_id = app.organisation() and a.submission_id = submission and app.own_submission(submission)
  order by n.announced_at $function$
;

CREATE OR REPLACE FUNCTION app.assessors_of(submission uuid)
 RETURNS TABLE(assessment_id uuid, account_id uuid, name text, kind text, objection text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select x.assessment_id, x.account_id, m.name, x.kind, o.reason from public.assessment a
  join public.assessment_assessor x on (x.organisation_id, x.assessment_id) = (a.organisation_id, a.id) and x.replaced_at is null
  join public.account_membership m on (m.organisation_id, m.account_id) = (x.organisation_id, x.account_id)
  left join public.assessment_objection o on (o.organisation_id, o.assessment_id, o.account_id) = (x.organisation_id, x.assessment_id, x.account_id)
  where a.organisation_id = app.organisation() and a.submission_id = submission and app.own_submission(submission)
    and a.id = (select b.id from public.assessment b where (b.organisation_id, b.submission_id) = (a.organisation_id, submission)
      order by b.appointed_at desc, b.id desc limit 1)
  order by x.position $function$
;

CREATE OR REPLACE FUNCTION app.audit_text(entry audit_entry)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select concat_ws(E'\n', entry.organisation_id, entry.seq,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(entry.account_id::text, '-'),
    entry.role, entry.action, coalesce(entry.subject_id::text, '-'), entry.details::text, entry.previous_hash) $function$
;

CREATE OR REPLACE FUNCTION app.brought_request_find(secret text, at_time timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.request from public.credential_brought_request r where r.secret_hash = secret and r.answered_at is null and r.expires_at > at_time $function$
;

CREATE OR REPLACE FUNCTION app.brought_request_take(secret text, at_time timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, slug text, account_id uuid, id uuid, nonce text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update public.credential_brought_request r set answered_at = at_time from public.organisation g
  where g.id = r.organisation_id and r.secret_hash = secret and r.answered_at is null and r.expires_at > at_time
  returning r.organisation_id, g.slug, r.account_id, r.id, r.nonce $function$
;

CREATE OR REPLACE FUNCTION app.brought_settled(brought uuid, item text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.credential_brought_decision d
    where (d.organisation_id, d.brought_id, d.leeruitkomst) = (app.organisation(), brought, item) and d.kind <> 'moreAsked') $function$
;

CREATE OR REPLACE FUNCTION app.brought_tied(brought uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.credential_brought b join public.portfolio_candidate c on (c.organisation_id, c.id) = (b.organisation_id, b.candidate_id)
    where (b.organisation_id, b.id) = (app.organisation(), brought) and (c.account_id = app.account()
      or exists (select from public.portfolio_relation r join public.account m on m.email = lower(btrim(r.email))
        where (r.organisation_id, r.candidate_id) = (c.organisation_id, c.id) and m.id = app.account()))) $function$
;

CREATE OR REPLACE FUNCTION app.candidate_number_of(submission uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.number from public.submission s join public.portfolio_candidate c on (c.organisation_id, c.id) = (s.organisation_id, s.candidate_id)
  where s.organisation_id = app.organisation() and s.id = submission
    and (app.own_submission(s.id) or app.has_role('coordinator') or app.dossier_open(s.id)) $function$
;

CREATE OR REPLACE FUNCTION app.case_of(assessment uuid)
 RETURNS TABLE(account_id uuid, number text, name text, policy_id uuid, manifest_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.account_id, c.number, m.name, u.policy_id, u.manifest_hash from public.assessment s
  join public.submission u on (u.organisation_id, u.id) = (s.organisation_id, s.submission_id)
  join public.portfolio_candidate c on (c.organisation_id, c.id) = (s.organisation_id, s.candidate_id)
  join public.account_membership m on (m.organisation_id, m.account_id) = (c.organisation_id, c.account_id)
  where s.organisation_id = app.organisation() and s.id = assessment and app.is_assessor(s.id) $function$
;

CREATE OR REPLACE FUNCTION app.count_storage()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  owner uuid := (select e.candidate_id from public.evidence e where (e.organisation_id, e.id) = (coalesce(new.organisation_id, old.organisation_id), coalesce(new.evidence_id, old.evidence_id)));
begin
  if tg_op = 'INSERT' then
    insert into public.evidence_storage as s values (new.organisation_id, owner, new.size)
      on conflict (organisation_id, candidate_id) do update set bytes = s.bytes + excluded.bytes;
  elsif tg_op = 'DELETE' or not exists (
      select from public.submission_file f where (f.organisation_id, f.sha256, f.file_id) = (old.organisation_id, old.sha256, old.id)) then
    update public.evidence_storage s set bytes = greatest(0, s.bytes - old.size) where (s.organisation_id, s.candidate_id) = (old.organisation_id, owner);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.count_visit(visit_key text, minutes integer, at timestamp with time zone)
 RETURNS TABLE(visits integer, ends_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from public.visit_count v where random() < 0.02 and v.ends_at < at - interval '1 hour';
  insert into public.visit_count as v (key, visits, ends_at) values (visit_key, 1, at + make_interval(mins => minutes))
    on conflict (key) do update set
      visits = case when v.ends_at <= at then 1 else v.visits + 1 end,
      ends_at = case when v.ends_at <= at then excluded.ends_at else v.ends_at end
    returning v.visits, v.ends_at $function$
;

CREATE OR REPLACE FUNCTION app.dossier_open(submission uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.assessment s join public.assessment_assessor a on (a.organisation_id, a.assessment_id) = (s.organisation_id, s.id)
    where s.organisation_id = app.organisation() and s.submission_id = submission and s.state <> 'withdrawn'
      and a.account_id = app.account() and a.declared_at is not null and a.replaced_at is null) $function$
;

CREATE OR REPLACE FUNCTION app.end_member_sessions(address text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  member uuid;
begin
  if not app.has_role('secretary') then return null; end if;
  select m.account_id into member from public.account_membership m join public.account a on a.id = m.account_id
    where m.organisation_id = app.organisation() and a.email = lower(address);
  delete from public.account_session s where s.account_id = member and s.organisation_id = app.organisation();
  return member;
end $function$
;

CREATE OR REPLACE FUNCTION app.erase_brought()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from public.credential_brought_request r where (r.organisation_id, r.candidate_id) = (new.organisation_id, new.candidate_id);
  delete from public.credential_brought b where (b.organisation_id, b.candidate_id) = (new.organisation_id, new.candidate_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.erase_candidate(candidate uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  here uuid := app.organisation();
  holder uuid;
  hashes text[];
begin
  if not app.has_role('secretary') then raise exception 'only the secretary erases' using errcode = 'insufficient_privilege'; end if;
  select c.account_id into strict holder from public.portfolio_candidate c where (c.organisation_id, c.id) = (here, candidate) for update;
  if holder = app.account() then raise exception 'nobody erases themselves' using errcode = 'restrict_violation'; end if;
  perform from public.portfolio_erasure e where (e.organisation_id, e.candidate_id) = (here, candidate) and e.carried_out_at is null for update;
  if not found then raise exception 'nobody asked for it' using errcode = 'restrict_violation'; end if;
  if exists (select from app.erasure_obstacles(candidate) o where o.running > 0 or o.remedy_until >= (at at time zone 'Europe/Amsterdam')::date) then
    raise exception 'a case is open' using errcode = 'restrict_violation';
  end if;

  perform pg_catalog.set_config('app.erasing', 'yes', true);
  select coalesce(array_agg(distinct f.sha256), '{}') into hashes from (
    select x.sha256 from public.evidence_file x join public.evidence e on (e.organisation_id, e.id) = (x.organisation_id, x.evidence_id)
      where (e.organisation_id, e.candidate_id) = (here, candidate)
    union all select x.sha256 from public.submission_file x join public.submission s on (s.organisation_id, s.id) = (x.organisation_id, x.submission_id)
      where (s.organisation_id, s.candidate_id) = (here, candidate)) f;
  delete from public.submission_file x using public.submission s
    where (s.organisation_id, s.id) = (x.organisation_id, x.submission_id) and (s.organisation_id, s.candidate_id) = (here, candidate);
  update public.submission_manifest m set canonical = '', manifest = jsonb_build_object('framework', m.manifest -> 'framework', 'round', m.manifest -> 'round',
      'evidence', '[]'::jsonb, 'leeruitkomsten', (select coalesce(jsonb_agg(jsonb_build_object('code', l -> 'code', 'links', '[]'::jsonb)), '[]')
        from jsonb_array_elements(m.manifest -> 'leeruitkomsten') l))
    from public.submission s where (s.organisation_id, s.id) = (m.organisation_id, m.submission_id) and (s.organisation_id, s.candidate_id) = (here, candidate);
  update public.submission_return r set text = '(gewist op verzoek)', evidence_id = null
    from public.submission s where (s.organisation_id, s.id) = (r.organisation_id, r.submission_id) and (s.organisation_id, s.candidate_id) = (here, candidate);
  delete from public.evidence_link l using public.portfolio p
    where (p.organisation_id, p.id) = (l.organisation_id, l.portfolio_id) and (p.organisation_id, p.candidate_id) = (here, candidate);
  delete from public.evidence_explanation l using public.portfolio p
    where (p.organisation_id, p.id) = (l.organisation_id, l.portfolio_id) and (p.organisation_id, p.candidate_id) = (here, candidate);
  delete from public.evidence_file f using public.evidence e
    where (e.organisation_id, e.id) = (f.organisation_id, f.evidence_id) and (e.organisation_id, e.candidate_id) = (here, candidate);
  delete from public.evidence e where (e.organisation_id, e.candidate_id) = (here, candidate);
  delete from public.portfolio_relation r where (r.organisation_id, r.candidate_id) = (here, candidate);
  delete from public.portfolio_candidate_private r where (r.organisation_id, r.candidate_id) = (here, candidate);
  delete from public.portfolio_identity r where (r.organisation_id, r.candidate_id) = (here, candidate);
  perform pg_catalog.set_config('app.erasing', '', true);

  delete from public.mail_message m where (m.organisation_id, m.account_id) = (here, holder);
  delete from public.account_invitation i using public.account a where a.id = holder and i.organisation_id = here and i.email = a.email;
  delete from public.account_session s where s.account_id = holder and s.organisation_id = here;
  update public.account_membership m set roles = array_remove(m.roles, 'candidate'),
      name = case when m.roles <@ array['candidate'] then 'Gewist' else m.name end
    where (m.organisation_id, m.account_id) = (here, holder);
  -- whoever takes part elsewhere, or here in another part, keeps their account
  if not exists (select from public.account_membership m where m.account_id = holder and cardinality(m.roles) > 0) then
    update public.account a set email = 'gewist-' || a.id || '@invalid', name = 'Gewist', password_hash = null where a.id = holder;
  end if;
  update public.portfolio_erasure e set carried_out_at = at, carried_out_by = app.account(), files = hashes
    where (e.organisation_id, e.candidate_id) = (here, candidate);
end $function$
;

CREATE OR REPLACE FUNCTION app.erasure_obstacles(candidate uuid)
 RETURNS TABLE(running integer, remedy_until date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select (select count(*)::int from public.submission s join public.submission_stage g on (g.organisation_id, g.submission_id) = (s.organisation_id, s.id)
      where (s.organisation_id, s.candidate_id) = (app.organisation(), candidate) and g.stage not in ('returned', 'withdrawn', 'announced')),
    (select max(a.remedy_until) from public.decision_announcement a where (a.organisation_id, a.candidate_id) = (app.organisation(), candidate))
  where app.has_role('secretary') or candidate = app.own_candidate() $function$
;

CREATE OR REPLACE FUNCTION app.first_paper(of_organisation uuid, of_paper uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with recursive chain as (
    select d.id, d.supersedes from public.credential_deelcertificaat d where (d.organisation_id, d.id) = (of_organisation, of_paper)
    union all
    select d.id, d.supersedes from public.credential_deelcertificaat d join chain c on d.id = c.supersedes where d.organisation_id = of_organisation
  ) select c.id from chain c where c.supersedes is null $function$
;

CREATE OR REPLACE FUNCTION app.forget_password_resets()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from public.account_password_reset r where r.account_id = old.id or r.email = old.email;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.freezing(submission uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select app.own_submission(submission) and not exists (select from public.submission_manifest m
    where m.organisation_id = app.organisation() and m.submission_id = submission) $function$
;

CREATE OR REPLACE FUNCTION app.guard_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.state = old.state then return new; end if;
  if (old.state, new.state) not in (('appointed', 'scoring'), ('scoring', 'appointed'), ('scoring', 'revealed'), ('revealed', 'interviewed'), ('revealed', 'interviewSkipped'),
      ('interviewed', 'agreed'), ('interviewSkipped', 'agreed'), ('agreed', 'advised'), ('agreed', 'interviewed'), ('advised', 'interviewed'),
      ('appointed', 'withdrawn'), ('scoring', 'withdrawn')) then
    raise exception 'an assessment does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if new.state = 'revealed' and not exists (select from public.assessment_seal s
      where (s.organisation_id, s.assessment_id, s.round) = (new.organisation_id, new.id, 1) and s.revealed_at is not null) then
    raise exception 'only the seal reveals' using errcode = 'restrict_violation';
  end if;
  if new.state = 'agreed' and exists (select from public.assessment_leeruitkomst l
      where (l.organisation_id, l.assessment_id) = (new.organisation_id, new.id) and not exists (select from public.assessment_consensus c
        where (c.organisation_id, c.assessment_id, c.leeruitkomst) = (l.organisation_id, l.assessment_id, l.leeruitkomst)
          and not exists (select from public.assessment_send_back b where (b.organisation_id, b.consensus_id) = (c.organisation_id, c.id)
            and b.kind = 'repairReasons'))) then
    raise exception 'not every leeruitkomst is settled' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_brought_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if (select count(*) from public.credential_brought_vote v
      where (v.organisation_id, v.brought_id, v.leeruitkomst, v.round, v.kind) = (new.organisation_id, new.brought_id, new.leeruitkomst, new.round, new.kind)) < 2 then
    raise exception 'two equal votes decide' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_brought_vote()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_consensus()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not exists (select from public.assessment_proposal p where (p.organisation_id, p.id, p.assessment_id, p.leeruitkomst)
      = (new.organisation_id, new.proposal_id, new.assessment_id, new.leeruitkomst) and p.verdict is not distinct from new.verdict) then
    raise exception 'not what was proposed' using errcode = 'restrict_violation';
  end if;
  if exists (select from public.assessment_assessor a where (a.organisation_id, a.assessment_id) = (new.organisation_id, new.assessment_id)
      and a.replaced_at is null and not exists (select from public.assessment_agreement g
        where (g.organisation_id, g.proposal_id, g.account_id) = (new.organisation_id, new.proposal_id, a.account_id))) then
    raise exception 'not every assessor agreed' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_deelcertificaat()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if (new.register_number, new.candidate_id, new.assessment_id, new.leeruitkomst, new.kind, new.supersedes, new.key_id, new.status_list_id, new.status_index, new.unsigned, new.paper, new.registered_at)
     is distinct from (old.register_number, old.candidate_id, old.assessment_id, old.leeruitkomst, old.kind, old.supersedes, old.key_id, old.status_list_id, old.status_index, old.unsigned, old.paper, old.registered_at)
     or (old.signed is not null and (new.signed, new.issued_at, new.certificate_sha256) is distinct from (old.signed, old.issued_at, old.certificate_sha256))
     or (old.revoked_at is not null and (new.revoked_at, new.suspended_at) is distinct from (old.revoked_at, old.suspended_at)) then
    raise exception 'a registered deelcertificaat is not rewritten' using errcode = 'restrict_violation';
  end if;
  if old.revoked_at is null and new.revoked_at is not null and not exists (select from public.credential_revocation r
      where (r.organisation_id, r.deelcertificaat_id) = (new.organisation_id, new.id) and r.confirmed_at is not null) then
    raise exception 'revoking takes two people' using errcode = 'restrict_violation';
  end if;
  if (old.suspended_at is null) <> (new.suspended_at is null) and (select s.turn from public.credential_suspension s
      where (s.organisation_id, s.deelcertificaat_id) = (new.organisation_id, new.id) and s.confirmed_at is not null
      order by s.confirmed_at desc, s.id desc limit 1) is distinct from (case when new.suspended_at is null then 'lift' else 'suspend' end) then
    raise exception 'suspending and lifting take two people' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_holder()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not exists (select from public.portfolio_identity i where (i.organisation_id, i.candidate_id, i.official_name, i.birth_date)
      = (new.organisation_id, new.candidate_id, new.holder_name, new.birth_date)) then
    raise exception 'the holder is not as checked' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if (new.organisation_id, new.id, new.fragment, new.public_key_multibase, new.created_at)
     is distinct from (old.organisation_id, old.id, old.fragment, old.public_key_multibase, old.created_at)
     or (old.retired_at is not null and new.retired_at is distinct from old.retired_at)
     or (old.compromised_since is not null and new.compromised_since is distinct from old.compromised_since) then
    raise exception 'a signing key is not rewritten' using errcode = 'restrict_violation';
  end if;
  if new.retired_at is null or not exists (select from public.credential_key_change c
      where (c.organisation_id, c.key_id) = (new.organisation_id, new.id) and c.confirmed_at is not null
      and (new.compromised_since is not distinct from old.compromised_since or c.compromised_since = new.compromised_since)) then
    raise exception 'changing a signing key takes two people' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_mending()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if to_jsonb(new) - array['key_id', 'signed', 'certificate_sha256'] is distinct from to_jsonb(old) - array['key_id', 'signed', 'certificate_sha256']
     or (new.signed is null) <> (old.signed is null)
     or not exists (select from public.credential_key k where (k.organisation_id, k.id) = (old.organisation_id, old.key_id) and k.compromised_since is not null)
     or not exists (select from public.credential_key k where (k.organisation_id, k.id) = (new.organisation_id, new.key_id) and k.retired_at is null) then
    raise exception 'a registered deelcertificaat is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_registration()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.supersedes is not null then
    if not exists (select from public.credential_deelcertificaat o join public.credential_revocation r
        on (r.organisation_id, r.deelcertificaat_id) = (o.organisation_id, o.id) and r.category = 'superseded' and r.confirmed_at is not null
        where (o.organisation_id, o.id) = (new.organisation_id, new.supersedes) and o.revoked_at is not null
          and (o.candidate_id, o.kind, o.framework_version_id, o.leeruitkomst) = (new.candidate_id, new.kind, new.framework_version_id, new.leeruitkomst)
          and o.assessment_id is not distinct from new.assessment_id) then
      raise exception 'a correction replaces a paper that was given up for it' using errcode = 'restrict_violation';
    end if;
  elsif new.kind = 'leeruitkomst' then
    if not exists (select from public.decision d where (d.organisation_id, d.deelcertificaat_id) = (new.organisation_id, new.id)) then
      raise exception 'a deelcertificaat follows from a decision' using errcode = 'restrict_violation';
    end if;
  elsif exists (
    select code from public.framework_leeruitkomst l where l.framework_version_id = new.framework_version_id
      and (new.kind = 'profile' or exists (select from public.framework_version v, jsonb_array_elements(v.document -> 'kerntaken') k
        where v.id = l.framework_version_id and k ->> 'code' = new.leeruitkomst and k -> 'leeruitkomsten' ? l.code))
    except
    select d.leeruitkomst from public.credential_stack_part p
    join public.credential_deelcertificaat d on (d.organisation_id, d.id) = (p.organisation_id, p.part_id)
    where (p.organisation_id, p.whole_id) = (new.organisation_id, new.id) and d.kind = 'leeruitkomst' and d.candidate_id = new.candidate_id
      and d.framework_version_id = new.framework_version_id and d.issued_at is not null and d.revoked_at is null and d.suspended_at is null)
    or not exists (select from public.credential_stack_part p where (p.organisation_id, p.whole_id) = (new.organisation_id, new.id)) then
    raise exception 'a whole stands on papers in force' using errcode = 'restrict_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_score()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  sheet uuid := case tg_op when 'DELETE' then old.sheet_id else new.sheet_id end;
  organisation uuid := case tg_op when 'DELETE' then old.organisation_id else new.organisation_id end;
begin
  if exists (select from public.assessment_score_sheet s where (s.organisation_id, s.id) = (organisation, sheet) and s.sealed_at is not null
      and (tg_op <> 'INSERT' or s.account_id = app.account() or session_user <> 'bewijskracht_app')) then
    raise exception 'a sealed sheet does not change' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_session()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.state <> old.state and ((old.state, new.state) not in (('prepared', 'open'), ('open', 'closed')) or not app.has_role('secretary')) then
    raise exception 'a meeting does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_sheet()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if old.sealed_at is not null then
    raise exception 'a sealed sheet does not change' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.sealed_at is not null and exists (select from public.assessment_leeruitkomst l
      where (l.organisation_id, l.assessment_id) = (new.organisation_id, new.assessment_id) and not exists (select from public.assessment_score c
        where (c.organisation_id, c.sheet_id, c.leeruitkomst) = (new.organisation_id, new.id, l.leeruitkomst) and c.verdict is not null)) then
    raise exception 'a sheet without a verdict on every leeruitkomst is not sealed' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_submission()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if (new.organisation_id, new.id, new.candidate_id, new.portfolio_id, new.framework_version_id, new.policy_id, new.route_id, new.round, new.request_id, new.manifest_hash, new.submitted_at)
     is distinct from (old.organisation_id, old.id, old.candidate_id, old.portfolio_id, old.framework_version_id, old.policy_id, old.route_id, old.round, old.request_id, old.manifest_hash, old.submitted_at) then
    raise exception 'a submission is frozen' using errcode = 'restrict_violation';
  end if;
  if (old.state, new.state) not in (('submitted', 'returned'), ('submitted', 'admitted'), ('submitted', 'withdrawn'), ('admitted', 'withdrawn')) then
    raise exception 'a submission does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION app.guard_vote()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION app.has_role(VARIADIC wanted text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.account_membership m
    where m.organisation_id = app.organisation() and m.account_id = app.account() and m.roles && wanted) $function$
;

CREATE OR REPLACE FUNCTION app.holder_address(candidate uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.email from public.portfolio_candidate c join public.account a on a.id = c.account_id
  where c.organisation_id = app.organisation() and c.id = candidate and app.has_role('boardMember', 'secretary', 'system') $function$
;

CREATE OR REPLACE FUNCTION app.invitation_accept(hash text, new_account uuid, chosen_name text, hashed_password text, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  invitation public.account_invitation;
  joined uuid;
begin
  update public.account_invitation i set accepted_at = at
    where i.token_hash = hash and i.accepted_at is null and i.expires_at > at returning * into invitation;
  if not found then return null; end if;
  insert into public.account (id, email, name, password_hash) values (new_account, invitation.email, chosen_name, hashed_password)
    on conflict (email) do update set password_hash = coalesce(account.password_hash, excluded.password_hash) returning id into joined;
  insert into public.account_membership (organisation_id, account_id, name, roles) values (invitation.organisation_id, joined, chosen_name, invitation.roles)
    on conflict (organisation_id, account_id) do update
      set roles = array(select distinct unnest(account_membership.roles || excluded.roles));
  return joined;
end $function$
;

CREATE OR REPLACE FUNCTION app.invitation_find(hash text, at timestamp with time zone)
 RETURNS TABLE(id uuid, organisation_id uuid, organisation_name text, email text, name text, roles text[], has_account boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select i.id, i.organisation_id, o.name, i.email, i.name, i.roles, exists (select from public.account a where a.email = i.email and a.password_hash is not null)
  from public.account_invitation i join public.organisation o on o.id = i.organisation_id
  where i.token_hash = hash and i.accepted_at is null and i.expires_at > at $function$
;

CREATE OR REPLACE FUNCTION app.is_announced(deelcertificaat uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.decision d where d.organisation_id = app.organisation()
      and d.deelcertificaat_id = app.first_paper(app.organisation(), deelcertificaat) and d.announcement_id is not null)
  or exists (select from public.credential_deelcertificaat w where w.organisation_id = app.organisation() and w.id = deelcertificaat and w.kind <> 'leeruitkomst') $function$
;

CREATE OR REPLACE FUNCTION app.is_assessor(assessment uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.assessment_assessor a where a.organisation_id = app.organisation() and a.assessment_id = assessment
    and a.account_id = app.account() and a.replaced_at is null) $function$
;

CREATE OR REPLACE FUNCTION app.is_declared_assessor(assessment uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.assessment s join public.assessment_assessor a on (a.organisation_id, a.assessment_id) = (s.organisation_id, s.id)
    where s.organisation_id = app.organisation() and s.id = assessment and s.state <> 'withdrawn'
      and a.account_id = app.account() and a.declared_at is not null and a.replaced_at is null) $function$
;

CREATE OR REPLACE FUNCTION app.is_opened(assessment uuid, of_round integer, author uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.assessment_seal s
    join public.assessment_assessor a on (a.organisation_id, a.assessment_id) = (s.organisation_id, s.assessment_id)
    where s.organisation_id = app.organisation() and s.assessment_id = assessment and s.round = of_round and s.revealed_at is not null
      and a.account_id = author and a.replaced_at is null) $function$
;

CREATE OR REPLACE FUNCTION app.is_revealed(assessment uuid, of_round integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.assessment_seal s where s.organisation_id = app.organisation() and s.assessment_id = assessment
    and s.round = of_round and s.revealed_at is not null) $function$
;

CREATE OR REPLACE FUNCTION app.is_tied(organisation uuid, account uuid, session uuid, assessment uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.decision_recusal r where (r.organisation_id, r.session_id, r.account_id, r.assessment_id)
      = (organisation, session, account, assessment))
    or exists (select from public.assessment_assessor a where (a.organisation_id, a.assessment_id, a.account_id) = (organisation, assessment, account))
    or exists (select from public.assessment a join public.portfolio_candidate c on (c.organisation_id, c.id) = (a.organisation_id, a.candidate_id)
      where (a.organisation_id, a.id, c.account_id) = (organisation, assessment, account))
    or exists (select from public.assessment a
      join public.portfolio_relation r on (r.organisation_id, r.candidate_id) = (a.organisation_id, a.candidate_id)
      join public.account m on m.id = account and m.email = lower(btrim(r.email))
      where (a.organisation_id, a.id) = (organisation, assessment)) $function$
;

CREATE OR REPLACE FUNCTION app.judged_dossier(assessment uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
  from judged limit 1 $function$
;

CREATE OR REPLACE FUNCTION app.keep_standing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update public.assessment_assessor x set standing = case when new.state in ('advised', 'withdrawn') then new.state else 'open' end
    where (x.organisation_id, x.assessment_id) = (new.organisation_id, new.id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.leeruitkomsten_shown(portfolio uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(array_agg(distinct d.leeruitkomst), '{}') from public.submission s
  join public.assessment a on (a.organisation_id, a.submission_id) = (s.organisation_id, s.id)
  join public.decision d on (d.organisation_id, d.assessment_id) = (a.organisation_id, a.id)
  where s.organisation_id = app.organisation() and s.portfolio_id = portfolio and app.own_portfolio(portfolio)
    and d.outcome = 'shown' and d.announcement_id is not null $function$
;

CREATE OR REPLACE FUNCTION app.login_account(address text)
 RETURNS TABLE(id uuid, password_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.id, a.password_hash from public.account a where a.email = lower(address) $function$
;

CREATE OR REPLACE FUNCTION app.login_attempts(attempt_keys text[], since timestamp with time zone)
 RETURNS TABLE(key text, attempts bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.key, count(*) from public.account_login_attempt a where a.key = any(attempt_keys) and a.at > since group by a.key $function$
;

CREATE OR REPLACE FUNCTION app.login_failed(attempt_keys text[], failed_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from public.account_login_attempt a where a.at < failed_at - interval '1 day';
  insert into public.account_login_attempt select unnest(attempt_keys), failed_at $function$
;

CREATE OR REPLACE FUNCTION app.login_memberships(account uuid)
 RETURNS TABLE(organisation_id uuid, slug text, organisation_name text, roles text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.organisation_id, o.slug, o.name, m.roles from public.account_membership m
  join public.organisation o on o.id = m.organisation_id where m.account_id = account order by o.name $function$
;

CREATE OR REPLACE FUNCTION app.may_agree(assessment uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select app.is_declared_assessor(assessment) and app.is_revealed(assessment, 1) and not exists (select from public.assessment_seal s
    where s.organisation_id = app.organisation() and s.assessment_id = assessment and s.revealed_at is null) $function$
;

CREATE OR REPLACE FUNCTION app.migrations_missing(known text[])
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(*)::int from unnest(known) k where not exists (select from public.migrations m where m.name = k) $function$
;

CREATE OR REPLACE FUNCTION app.open_revision(assessment uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not app.is_declared_assessor(assessment) or not app.is_revealed(assessment, 1) or not exists (select from public.assessment_interview i
      where i.organisation_id = app.organisation() and i.assessment_id = assessment and i.finished_at is not null and i.skipped_by_rule is null) then
    raise exception 'a revision follows the gesprek' using errcode = 'restrict_violation';
  end if;
  insert into public.assessment_seal (organisation_id, assessment_id, round, expected)
    select s.organisation_id, s.assessment_id, 2, s.expected from public.assessment_seal s
    where s.organisation_id = app.organisation() and s.assessment_id = assessment and s.round = 1;
  insert into public.assessment_score_sheet (organisation_id, id, assessment_id, round, account_id, created_at)
    select a.organisation_id, gen_random_uuid(), a.assessment_id, 2, a.account_id, clock_timestamp() from public.assessment_assessor a
    where a.organisation_id = app.organisation() and a.assessment_id = assessment and a.replaced_at is null;
  insert into public.assessment_score (organisation_id, sheet_id, framework_version_id, leeruitkomst, verdict, content, updated_at)
    select revised.organisation_id, revised.id, c.framework_version_id, c.leeruitkomst, c.verdict, c.content, clock_timestamp()
    from public.assessment_score_sheet revised
    join public.assessment_score_sheet first on (first.organisation_id, first.assessment_id, first.account_id, first.round)
      = (revised.organisation_id, revised.assessment_id, revised.account_id, 1)
    join public.assessment_score c on (c.organisation_id, c.sheet_id) = (first.organisation_id, first.id)
    where revised.organisation_id = app.organisation() and revised.assessment_id = assessment and revised.round = 2;
end $function$
;

CREATE OR REPLACE FUNCTION app.open_share(secret_hash text)
 RETURNS TABLE(deelcertificaat_id uuid, holder_name text, extras text[], expires_at timestamp with time zone, is_open boolean)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with opened as (
    update public.credential_share s set opened = s.opened + 1
    where s.secret_hash = $1 and s.ended_at is null and s.expires_at > now() returning s.id)
  select s.deelcertificaat_id, d.holder_name, s.extras, s.expires_at, exists (select from opened)
  from public.credential_share s
  join public.credential_deelcertificaat d on (d.organisation_id, d.id) = (s.organisation_id, s.deelcertificaat_id)
  where s.secret_hash = $1 $function$
;

CREATE OR REPLACE FUNCTION app.operational_figures(at timestamp with time zone)
 RETURNS TABLE(name text, value double precision)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select 'mails_waiting', count(*)::float8 from public.mail_message m where m.sent_at is null
  union all select 'mail_oldest_seconds', coalesce(extract(epoch from at - min(m.created_at)), 0)::float8 from public.mail_message m where m.sent_at is null
  union all select 'papers_unsigned', count(*)::float8 from public.credential_deelcertificaat d where d.signed is null
  union all select 'paper_unsigned_oldest_seconds', coalesce(extract(epoch from at - min(d.registered_at)), 0)::float8
    from public.credential_deelcertificaat d where d.signed is null
  union all select 'status_lists_behind', count(*)::float8 from public.credential_status_list l where l.signed_version is distinct from l.version
  union all select 'status_list_oldest_seconds', coalesce(extract(epoch from at - min(l.signed_at)), 0)::float8 from public.credential_status_list l
  union all select 'stored_files', count(*)::float8 from (select distinct f.organisation_id, f.sha256 from public.evidence_file f) files
  union all select 'stored_bytes', coalesce(sum(size), 0)::float8 from (select distinct f.organisation_id, f.sha256, f.size from public.evidence_file f) files
  union all select 'backup_age_seconds', extract(epoch from at - max(b.taken_at))::float8 from public.backup_made b $function$
;

CREATE OR REPLACE FUNCTION app.organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$ select nullif(current_setting('app.organisation', true), '')::uuid $function$
;

CREATE OR REPLACE FUNCTION app.own_assessment(assessment uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.assessment s where s.organisation_id = app.organisation() and s.id = assessment and s.candidate_id = app.own_candidate()) $function$
;

CREATE OR REPLACE FUNCTION app.own_candidate()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.id from public.portfolio_candidate c where c.organisation_id = app.organisation() and c.account_id = app.account() $function$
;

CREATE OR REPLACE FUNCTION app.own_evidence(evidence uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.evidence e where e.organisation_id = app.organisation() and e.id = evidence and e.candidate_id = app.own_candidate()) $function$
;

CREATE OR REPLACE FUNCTION app.own_open_sheet(sheet uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.assessment_score_sheet s
    where s.organisation_id = app.organisation() and s.id = sheet and s.account_id = app.account() and s.sealed_at is null
      and app.is_declared_assessor(s.assessment_id)) $function$
;

CREATE OR REPLACE FUNCTION app.own_portfolio(portfolio uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.portfolio p where p.organisation_id = app.organisation() and p.id = portfolio and p.candidate_id = app.own_candidate()) $function$
;

CREATE OR REPLACE FUNCTION app.own_submission(submission uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from public.submission s where s.organisation_id = app.organisation() and s.id = submission and s.candidate_id = app.own_candidate()) $function$
;

CREATE OR REPLACE FUNCTION app.password_change(hashed_password text, proven_hash text, kept_session text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update public.account a set password_hash = hashed_password where a.id = app.account() and a.password_hash = proven_hash;
  if not found then return false; end if;
  update public.account_password_reset r set token_hash = null where r.account_id = app.account();
  delete from public.account_session s where s.account_id = app.account() and s.token_hash <> kept_session;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION app.password_reset_ask(reset uuid, address text, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from public.account_password_reset r where r.asked_at < at - interval '1 day';
  insert into public.account_password_reset (id, email, asked_at) select reset, lower(address), at
    where (select count(*) from public.account_password_reset r where r.email = lower(address) and r.asked_at > at - interval '1 hour') < 5 $function$
;

CREATE OR REPLACE FUNCTION app.password_reset_find(hash text, at timestamp with time zone)
 RETURNS TABLE(account_id uuid, organisation_id uuid, email text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.id, m.organisation_id, a.email from public.account_password_reset r join public.account a on a.id = r.account_id
  join public.account_membership m on m.account_id = a.id
  where r.token_hash = hash and r.used_at is null and r.expires_at > at order by m.organisation_id limit 1 $function$
;

CREATE OR REPLACE FUNCTION app.password_reset_finish(hash text, hashed_password text, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  owner uuid;
begin
  update public.account_password_reset r set used_at = at, token_hash = null
    where r.token_hash = hash and r.used_at is null and r.expires_at > at returning r.account_id into owner;
  if not found then return null; end if;
  update public.account a set password_hash = hashed_password where a.id = owner;
  delete from public.account_session s where s.account_id = owner;
  return owner;
end $function$
;

CREATE OR REPLACE FUNCTION app.password_reset_offer(reset uuid, account uuid, hash text, ends timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform from public.account a where a.id = account for no key update;
  update public.account_password_reset r set token_hash = null where r.account_id = account and r.used_at is null;
  update public.account_password_reset r set account_id = account, token_hash = hash, expires_at = ends
    where r.id = reset and r.account_id is null and r.email = (select a.email from public.account a where a.id = account);
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION app.password_reset_whose(reset uuid)
 RETURNS TABLE(account_id uuid, organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.id, m.organisation_id from public.account_password_reset r
  join public.account a on a.email = r.email and a.password_hash is not null
  join public.account_membership m on m.account_id = a.id
  where r.id = reset and r.account_id is null order by m.organisation_id limit 1 $function$
;

CREATE OR REPLACE FUNCTION app.place_assessed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform app.write_stage(a.organisation_id, a.submission_id) from public.assessment a
    where (a.organisation_id, a.id) = (new.organisation_id, case tg_table_name when 'assessment' then (to_jsonb(new) ->> 'id')::uuid
      else (to_jsonb(new) ->> 'assessment_id')::uuid end);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.place_submission()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform app.write_stage(new.organisation_id, new.id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.public_badge(organisation_slug text, framework_code text, framework_version text, item text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select (d.paper -> 'facts') - 'holder' - 'evidence' - 'credentialId' - 'registerNumber' - 'status' - 'stack'
  from public.organisation o
  join public.framework_version v on v.code = framework_code and v.version = framework_version
  join public.credential_deelcertificaat d on d.organisation_id = o.id and d.framework_version_id = v.id and d.leeruitkomst = item
  where o.slug = organisation_slug and d.issued_at is not null order by d.registered_at desc limit 1 $function$
;

CREATE OR REPLACE FUNCTION app.public_credential(credential uuid)
 RETURNS TABLE(id uuid, organisation_slug text, organisation_name text, demonstration boolean, register_number text, unsigned jsonb, signed jsonb, paper jsonb, registered_at timestamp with time zone, issued_at timestamp with time zone, revoked_at timestamp with time zone, suspended_at timestamp with time zone, superseded_by uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select d.id, o.slug, o.name, o.demonstration, d.register_number, d.unsigned, d.signed, d.paper, d.registered_at, d.issued_at, d.revoked_at,
    d.suspended_at, (select n.id from public.credential_deelcertificaat n where (n.organisation_id, n.supersedes) = (d.organisation_id, d.id) and n.signed is not null)
  from public.credential_deelcertificaat d join public.organisation o on o.id = d.organisation_id where d.id = credential $function$
;

CREATE OR REPLACE FUNCTION app.public_endorsements(organisation_slug text)
 RETURNS TABLE(subject text, signed jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.subject, e.signed from public.organisation o join public.credential_endorsement e on e.organisation_id = o.id
  where o.slug = organisation_slug and e.ended_at is null order by e.attached_at $function$
;

CREATE OR REPLACE FUNCTION app.public_issuer(organisation_slug text)
 RETURNS TABLE(organisation_id uuid, slug text, name text, website text, email text, keys jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.id, o.slug, o.name, o.website, o.email, coalesce((select jsonb_agg(jsonb_build_object('fragment', k.fragment, 'publicKeyMultibase', k.public_key_multibase)
      || case when k.compromised_since is null then '{}' else jsonb_build_object('revoked', to_char(k.compromised_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end
      order by k.created_at)
    from public.credential_key k where k.organisation_id = o.id), '[]') from public.organisation o where o.slug = organisation_slug $function$
;

CREATE OR REPLACE FUNCTION app.public_mirror()
 RETURNS TABLE(slug text, status_lists uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.slug, coalesce(array_agg(l.id order by l.id) filter (where l.signed is not null), '{}')
  from public.organisation o left join public.credential_status_list l on l.organisation_id = o.id group by o.slug $function$
;

CREATE OR REPLACE FUNCTION app.public_organisation(organisation_slug text)
 RETURNS TABLE(id uuid, slug text, name text, website text, email text, self_registration boolean, demonstration boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.id, o.slug, o.name, o.website, o.email, o.self_registration, o.demonstration from public.organisation o where o.slug = organisation_slug $function$
;

CREATE OR REPLACE FUNCTION app.public_profile(organisation_slug text)
 RETURNS TABLE(organisation_id uuid, slug text, name text, website text, email text, country_code text, brin text, eidas_identifier text, demonstration boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.id, o.slug, o.name, o.website, o.email, o.country_code, o.brin, o.eidas_identifier, o.demonstration
  from public.organisation o where o.slug = organisation_slug $function$
;

CREATE OR REPLACE FUNCTION app.public_register(organisation_slug text, wanted_number text, after_number text, page_rows integer)
 RETURNS TABLE(register_number text, leeruitkomst text, title text, framework_code text, framework_version text, registered_at timestamp with time zone, revoked_at timestamp with time zone, suspended_at timestamp with time zone, superseded_by text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select d.register_number, d.leeruitkomst, coalesce(l.display_title, d.paper #>> '{facts,leeruitkomst,name}'), v.code, v.version, d.registered_at,
    d.revoked_at, d.suspended_at,
    (select n.register_number from public.credential_deelcertificaat n where (n.organisation_id, n.supersedes) = (d.organisation_id, d.id))
  from public.organisation o
  join public.credential_deelcertificaat d on d.organisation_id = o.id
  join public.framework_version v on v.id = d.framework_version_id
  left join public.framework_leeruitkomst l on (l.framework_version_id, l.code) = (d.framework_version_id, d.leeruitkomst)
  where o.slug = organisation_slug and d.issued_at is not null
    and (d.kind <> 'leeruitkomst' or exists (select from public.decision x
      where (x.organisation_id, x.deelcertificaat_id) = (d.organisation_id, app.first_paper(d.organisation_id, d.id)) and x.announcement_id is not null))
    and (wanted_number is null or d.register_number = upper(trim(wanted_number)))
    and (after_number is null or (d.registered_at, d.register_number) <
      (select a.registered_at, a.register_number from public.credential_deelcertificaat a where a.organisation_id = o.id and a.register_number = after_number))
  order by d.registered_at desc, d.register_number desc limit least(page_rows, 101) $function$
;

CREATE OR REPLACE FUNCTION app.public_register_counts(organisation_slug text)
 RETURNS TABLE(leeruitkomst text, title text, year integer, issued integer, revoked integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select d.leeruitkomst, min(coalesce(l.display_title, d.paper #>> '{facts,leeruitkomst,name}')),
    extract(year from d.registered_at at time zone 'Europe/Amsterdam')::int, count(*)::int, count(d.revoked_at)::int
  from public.organisation o
  join public.credential_deelcertificaat d on d.organisation_id = o.id
  left join public.framework_leeruitkomst l on (l.framework_version_id, l.code) = (d.framework_version_id, d.leeruitkomst)
  where o.slug = organisation_slug and d.issued_at is not null
    and not exists (select from public.credential_deelcertificaat n where (n.organisation_id, n.supersedes) = (d.organisation_id, d.id))
    and (d.kind <> 'leeruitkomst' or exists (select from public.decision x
      where (x.organisation_id, x.deelcertificaat_id) = (d.organisation_id, app.first_paper(d.organisation_id, d.id)) and x.announcement_id is not null))
  group by 1, 3 order by 1, 3 $function$
;

CREATE OR REPLACE FUNCTION app.public_status_list(list uuid)
 RETURNS TABLE(id uuid, organisation_id uuid, signed jsonb, suspension_signed jsonb, version integer, signed_version integer, signed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select l.id, l.organisation_id, l.signed, l.suspension_signed, l.version, l.signed_version, l.signed_at from public.credential_status_list l where l.id = list $function$
;

CREATE OR REPLACE FUNCTION app.readable_file(hash text)
 RETURNS TABLE(name text, media_type text, size bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select f.name, f.media_type, f.size from (
    select e.name, e.media_type, e.size, 1 as place from public.evidence_file e
    where e.organisation_id = app.organisation() and e.sha256 = hash and e.removed_at is null and app.own_evidence(e.evidence_id)
    union all
    select d.name, d.media_type, d.size, 2 from public.submission_file d
    where d.organisation_id = app.organisation() and d.sha256 = hash
      and (app.own_submission(d.submission_id) or app.has_role('coordinator') or app.dossier_open(d.submission_id))) f
  order by f.place limit 1 $function$
;

CREATE OR REPLACE FUNCTION app.record_audit(acting_role text, what text, subject uuid, facts jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  head public.audit_head;
  entry public.audit_entry;
begin
  insert into public.audit_head values (app.organisation(), 0, repeat('0', 64)) on conflict do nothing;
  select * into strict head from public.audit_head h where h.organisation_id = app.organisation() for update;
  entry.organisation_id := app.organisation();
  entry.seq := head.seq + 1;
  entry.at := clock_timestamp();
  entry.account_id := app.account();
  entry.role := acting_role;
  entry.action := what;
  entry.subject_id := subject;
  entry.details := facts;
  entry.previous_hash := head.hash;
  entry.hash := encode(sha256(convert_to(app.audit_text(entry), 'UTF8')), 'hex');
  insert into public.audit_entry select entry.*;
  update public.audit_head h set seq = entry.seq, hash = entry.hash where h.organisation_id = app.organisation();
end $function$
;

CREATE OR REPLACE FUNCTION app.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if current_setting('app.erasing', true) = 'yes' and tg_op <> 'TRUNCATE' and pg_catalog.pg_has_role(current_user, (select c.relowner from pg_catalog.pg_class c where c.oid = tg_relid), 'member') then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE FUNCTION app.register_candidate(organisation_slug text, new_account uuid, address text, chosen_name text, hashed_password text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  open_organisation uuid;
begin
  select o.id into open_organisation from public.organisation o where o.slug = organisation_slug and o.self_registration;
  if not found then return null; end if;
  insert into public.account (id, email, name, password_hash) values (new_account, lower(address), chosen_name, hashed_password) on conflict (email) do nothing;
  if not found then return null; end if;
  insert into public.account_membership (organisation_id, account_id, name, roles) values (open_organisation, new_account, chosen_name, array['candidate']);
  return open_organisation;
end $function$
;

CREATE OR REPLACE FUNCTION app.reveal_when_all_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  seal public.assessment_seal;
  sheet record;
begin
  -- whoever replaces an assessor or withdraws holds this row: either is over before the count, or waits for the reveal
  perform from public.assessment a where (a.organisation_id, a.id) = (new.organisation_id, new.assessment_id) for update;
  select * into strict seal from public.assessment_seal s
    where (s.organisation_id, s.assessment_id, s.round) = (new.organisation_id, new.assessment_id, new.round) for update;
  if seal.revealed_at is not null then return null; end if;
  if (select count(s.sealed_at) < seal.expected or count(s.sealed_at) < count(*)
      from public.assessment_assessor a left join public.assessment_score_sheet s
        on (s.organisation_id, s.assessment_id, s.account_id, s.round) = (a.organisation_id, a.assessment_id, a.account_id, new.round)
      where (a.organisation_id, a.assessment_id) = (new.organisation_id, new.assessment_id) and a.replaced_at is null) then
    return null;
  end if;
  update public.assessment_seal s set revealed_at = clock_timestamp()
    where (s.organisation_id, s.assessment_id, s.round) = (new.organisation_id, new.assessment_id, new.round);
  if new.round = 1 then
    update public.assessment a set state = 'revealed' where (a.organisation_id, a.id) = (new.organisation_id, new.assessment_id);
  end if;
  for sheet in select s.id, s.account_id, s.sealed_at from public.assessment_score_sheet s
      where (s.organisation_id, s.assessment_id, s.round) = (new.organisation_id, new.assessment_id, new.round)
        and s.sealed_at is not null order by s.sealed_at loop
    perform app.record_audit('assessor', 'assessment.sealed', new.assessment_id,
      jsonb_build_object('sheet', sheet.id, 'assessor', sheet.account_id, 'sealedAt', sheet.sealed_at, 'round', new.round));
  end loop;
  perform app.record_audit('assessor', 'assessment.revealed', new.assessment_id, jsonb_build_object('round', new.round));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.revoke_wholes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  whole record;
begin
  for whole in select w.id, w.status_list_id from public.credential_stack_part p
      join public.credential_deelcertificaat w on (w.organisation_id, w.id) = (p.organisation_id, p.whole_id)
      where (p.organisation_id, p.part_id) = (new.organisation_id, new.id) and w.revoked_at is null order by w.id for update of w loop
    update public.credential_revocation r set dropped_at = new.revoked_at
      where (r.organisation_id, r.deelcertificaat_id) = (new.organisation_id, whole.id) and r.confirmed_at is null and r.dropped_at is null;
    insert into public.credential_revocation (organisation_id, id, deelcertificaat_id, category, explanation, requested_by, requested_at, confirmed_by, confirmed_at)
      select r.organisation_id, gen_random_uuid(), whole.id, r.category, 'Volgt uit ' || new.register_number || ': ' || r.explanation,
        r.requested_by, r.requested_at, r.confirmed_by, r.confirmed_at
      from public.credential_revocation r where (r.organisation_id, r.deelcertificaat_id) = (new.organisation_id, new.id) and r.confirmed_at is not null
      order by r.confirmed_at desc limit 1;
    update public.credential_deelcertificaat w set revoked_at = new.revoked_at where (w.organisation_id, w.id) = (new.organisation_id, whole.id);
    update public.credential_status_list l set version = l.version + 1 where (l.organisation_id, l.id) = (new.organisation_id, whole.status_list_id);
  end loop;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.session_addresses(session uuid)
 RETURNS TABLE(account_id uuid, email text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.account_id, a.email from public.decision_session_member m join public.account a on a.id = m.account_id
  where m.organisation_id = app.organisation() and m.session_id = session and app.has_role('secretary', 'boardMember') $function$
;

CREATE OR REPLACE FUNCTION app.session_end(hash text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$ delete from public.account_session s where s.token_hash = hash $function$
;

CREATE OR REPLACE FUNCTION app.session_find(hash text, at timestamp with time zone)
 RETURNS TABLE(session_id uuid, account_id uuid, organisation_id uuid, slug text, organisation_name text, demonstration boolean, roles text[], name text, email text, locale text, expires_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update public.account_session s set last_seen_at = at
    where s.token_hash = hash and s.expires_at > at and s.last_seen_at < at - interval '1 minute';
  return query select s.id, s.account_id, s.organisation_id, o.slug, o.name, o.demonstration, m.roles, a.name, a.email, a.locale, s.expires_at
    from public.account_session s
    join public.account_membership m on (m.organisation_id, m.account_id) = (s.organisation_id, s.account_id)
    join public.organisation o on o.id = s.organisation_id
    join public.account a on a.id = s.account_id
    where s.token_hash = hash and s.expires_at > at;
end $function$
;

CREATE OR REPLACE FUNCTION app.session_start(token_hash text, session uuid, account uuid, organisation uuid, proven_hash text, starts timestamp with time zone, ends timestamp with time zone, in_browser text, on_system text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform from public.account a where a.id = account and a.password_hash = proven_hash for share;
  if not found then return false; end if;
  delete from public.account_session s where s.id in
    (select o.id from public.account_session o where o.expires_at <= starts for update skip locked);
  insert into public.account_session (token_hash, id, account_id, organisation_id, created_at, last_seen_at, expires_at, browser, system)
    values (token_hash, session, account, organisation, starts, starts, ends, in_browser, on_system);
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION app.sheets_done(assessment uuid, of_round integer)
 RETURNS TABLE(account_id uuid, done boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.account_id, coalesce(s.sealed_at is not null, false)
  from public.assessment_assessor a left join public.assessment_score_sheet s
    on (s.organisation_id, s.assessment_id, s.account_id, s.round) = (a.organisation_id, a.assessment_id, a.account_id, of_round)
  where a.organisation_id = app.organisation() and a.assessment_id = assessment and a.replaced_at is null and app.has_role('coordinator')
    and not app.is_assessor(assessment) and not app.own_assessment(assessment) $function$
;

CREATE OR REPLACE FUNCTION app.stage_of(organisation uuid, of_submission uuid)
 RETURNS TABLE(stage text, since timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with latest as (
    -- an assessment that must be done again by others no longer counts: the coordinator has to appoint
    select a.* from public.assessment a where (a.organisation_id, a.submission_id) = (organisation, of_submission)
      and not exists (select from public.decision d
        where (d.organisation_id, d.assessment_id, d.send_back_kind) = (a.organisation_id, a.id, 'reassess'))
    order by a.appointed_at desc, a.id desc limit 1
  ), decided as (
    select count(distinct d.leeruitkomst) filter (where d.kind <> 'sentBack') as ended,
      count(*) filter (where d.kind <> 'sentBack' and d.announcement_id is null) as unannounced,
      max(d.decided_at) filter (where d.kind <> 'sentBack') as decided_at,
      max(d.decided_at) filter (where d.kind = 'sentBack') as sent_back_at,
      max(n.announced_at) as announced_at
    from public.assessment a
    join public.decision d on (d.organisation_id, d.assessment_id) = (a.organisation_id, a.id)
    left join public.decision_announcement n on (n.organisation_id, n.id) = (d.organisation_id, d.announcement_id)
    where (a.organisation_id, a.submission_id) = (organisation, of_submission)
  ), agenda as (
    select max(s.prepared_at) as prepared_at
    from latest a
    join public.decision_item i on (i.organisation_id, i.assessment_id) = (a.organisation_id, a.id) and i.removed_at is null
    join public.decision_session s on (s.organisation_id, s.id) = (i.organisation_id, i.session_id)
    where not exists (select from public.decision d where (d.organisation_id, d.item_id) = (i.organisation_id, i.id))
  ), known as (
    select s.state, s.submitted_at, s.admitted_at, s.returned_at, s.withdrawn_at, a.id as assessment_id, a.state as assessment_state,
      a.appointed_at, a.interviewed_at, a.advised_at, d.*, g.prepared_at,
      d.ended = (select count(*) from public.submission_leeruitkomst l where (l.organisation_id, l.submission_id) = (s.organisation_id, s.id)) as all_ended
    from public.submission s cross join decided d cross join agenda g left join latest a on true
    where (s.organisation_id, s.id) = (organisation, of_submission)
  ), placed as (
    select known.*, case
      when state <> 'admitted' then state
      when all_ended and unannounced = 0 then 'announced'
      when all_ended then 'decided'
      when assessment_id is null then 'admitted'
      when assessment_state = 'advised' then case when prepared_at is null then 'advised' else 'onAgenda' end
      else case assessment_state when 'appointed' then 'declarations' when 'scoring' then 'scoring' when 'revealed' then 'interview'
        when 'withdrawn' then 'withdrawn' else 'agreement' end
    end as place from known
  )
  select place, coalesce(case place
    when 'submitted' then submitted_at
    when 'returned' then returned_at
    when 'withdrawn' then withdrawn_at
    when 'admitted' then coalesce(sent_back_at, admitted_at)
    when 'declarations' then appointed_at
    when 'scoring' then (select max(x.declared_at) from public.assessment_assessor x
      where (x.organisation_id, x.assessment_id) = (organisation, placed.assessment_id) and x.replaced_at is null)
    when 'interview' then (select x.revealed_at from public.assessment_seal x
      where (x.organisation_id, x.assessment_id, x.round) = (organisation, placed.assessment_id, 1))
    when 'agreement' then greatest(interviewed_at, sent_back_at)
    when 'advised' then advised_at
    when 'onAgenda' then prepared_at
    when 'decided' then decided_at
    when 'announced' then announced_at end, clock_timestamp())
  from placed $function$
;

CREATE OR REPLACE FUNCTION app.storage_use()
 RETURNS TABLE(used bigint, allowed bigint, organisation_used bigint, organisation_allowed bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce((select s.bytes from public.evidence_storage s where s.organisation_id = o.id and s.candidate_id = app.own_candidate()), 0), o.candidate_quota_bytes,
    coalesce((select sum(s.bytes) from public.evidence_storage s where s.organisation_id = o.id), 0)::bigint, o.quota_bytes
  from public.organisation o where o.id = app.organisation() $function$
;

CREATE OR REPLACE FUNCTION app.submission_revealed_at(submission uuid)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select min(s.revealed_at) from public.assessment a join public.assessment_seal s on (s.organisation_id, s.assessment_id) = (a.organisation_id, a.id)
  where a.organisation_id = app.organisation() and a.submission_id = submission and app.own_submission(submission) $function$
;

CREATE OR REPLACE FUNCTION app.system_account(organisation uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.account_id from public.account_membership m where m.organisation_id = organisation and m.roles = array['system'] $function$
;

CREATE OR REPLACE FUNCTION app.tell_public_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  perform pg_catalog.pg_notify('public_change', '');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.token_use(hash text, at_time timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, id uuid, slug text, scopes text[], kinds text[], uses integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION app.unnamed_files(candidate uuid)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select h from public.portfolio_erasure e, unnest(e.files) h
  where (e.organisation_id, e.candidate_id) = (app.organisation(), candidate) and app.has_role('system')
    and not exists (select from public.evidence_file f where f.organisation_id = e.organisation_id and f.sha256 = h)
    and not exists (select from public.submission_file f where f.organisation_id = e.organisation_id and f.sha256 = h) $function$
;

CREATE OR REPLACE FUNCTION app.unneeded_files(hashes text[], since timestamp with time zone)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select h from unnest(hashes) h where app.has_role('system')
    and not exists (select from public.evidence_file f where f.organisation_id = app.organisation() and f.sha256 = h and (f.removed_at is null or f.removed_at > since))
    and not exists (select from public.submission_file f where f.organisation_id = app.organisation() and f.sha256 = h)
    and not exists (select from public.credential_deelcertificaat d where d.organisation_id = app.organisation() and d.certificate_sha256 = h) $function$
;

CREATE OR REPLACE FUNCTION app.wallet_redeem(code text, pin text, token text, at_time timestamp with time zone, token_until timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION app.wallet_token(token text, at_time timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, slug text, offer_id uuid, deelcertificaat_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.organisation_id, g.slug, o.id, o.deelcertificaat_id
  from public.credential_wallet_offer o join public.organisation g on g.id = o.organisation_id
  where o.token_hash = token and o.token_expires_at > at_time $function$
;

CREATE OR REPLACE FUNCTION app.withdraw_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from public.assessment a join public.assessment_seal s on (s.organisation_id, s.assessment_id) = (a.organisation_id, a.id)
      where (a.organisation_id, a.submission_id) = (new.organisation_id, new.id) and s.revealed_at is not null) then
    raise exception 'withdrawal ends at the reveal' using errcode = 'restrict_violation';
  end if;
  update public.assessment a set state = 'withdrawn' where (a.organisation_id, a.submission_id) = (new.organisation_id, new.id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION app.write_stage(organisation uuid, of_submission uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into public.submission_stage as kept
    select organisation, of_submission, now_at.stage, now_at.since, s.submitted_at
    from app.stage_of(organisation, of_submission) now_at, public.submission s where (s.organisation_id, s.id) = (organisation, of_submission)
  on conflict (organisation_id, submission_id) do update set stage = excluded.stage, since = excluded.since
    where kept.stage <> excluded.stage;
end $function$
;

-- triggers

CREATE TRIGGER forget_password_resets AFTER UPDATE OF email, password_hash ON public.account FOR EACH ROW WHEN (((new.email <> old.email) OR ((new.password_hash IS NULL) AND (old.password_hash IS NOT NULL)))) EXECUTE FUNCTION app.forget_password_resets();

CREATE TRIGGER guard BEFORE UPDATE ON public.assessment FOR EACH ROW EXECUTE FUNCTION app.guard_assessment();

CREATE TRIGGER keep_standing AFTER UPDATE OF state ON public.assessment FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) AND ((old.state = ANY (ARRAY['advised'::text, 'withdrawn'::text])) OR (new.state = ANY (ARRAY['advised'::text, 'withdrawn'::text]))))) EXECUTE FUNCTION app.keep_standing();

CREATE TRIGGER write_stage AFTER INSERT OR UPDATE OF state ON public.assessment FOR EACH ROW EXECUTE FUNCTION app.place_assessed();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assessment_agreement FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assessment_consensus FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER guard BEFORE INSERT ON public.assessment_consensus FOR EACH ROW EXECUTE FUNCTION app.guard_consensus();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assessment_leeruitkomst FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assessment_objection FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assessment_proposal FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assessment_reminder FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assessment_replacement FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON public.assessment_score FOR EACH ROW EXECUTE FUNCTION app.guard_score();

CREATE TRIGGER guard BEFORE DELETE OR UPDATE ON public.assessment_score_sheet FOR EACH ROW EXECUTE FUNCTION app.guard_sheet();

CREATE TRIGGER reveal AFTER UPDATE OF sealed_at ON public.assessment_score_sheet FOR EACH ROW WHEN (((old.sealed_at IS NULL) AND (new.sealed_at IS NOT NULL))) EXECUTE FUNCTION app.reveal_when_all_sealed();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assessment_send_back FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assessment_tie FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER guard BEFORE INSERT ON public.credential_brought_decision FOR EACH ROW EXECUTE FUNCTION app.guard_brought_decision();

CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON public.credential_brought_vote FOR EACH ROW EXECUTE FUNCTION app.guard_brought_vote();

CREATE CONSTRAINT TRIGGER follows_decision AFTER INSERT ON public.credential_deelcertificaat DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.guard_registration();

CREATE TRIGGER guard BEFORE UPDATE ON public.credential_deelcertificaat FOR EACH ROW WHEN ((NOT (new.key_id IS DISTINCT FROM old.key_id))) EXECUTE FUNCTION app.guard_deelcertificaat();

CREATE TRIGGER guard_mending BEFORE UPDATE ON public.credential_deelcertificaat FOR EACH ROW WHEN ((new.key_id IS DISTINCT FROM old.key_id)) EXECUTE FUNCTION app.guard_mending();

CREATE TRIGGER holder BEFORE INSERT ON public.credential_deelcertificaat FOR EACH ROW EXECUTE FUNCTION app.guard_holder();

CREATE TRIGGER tell_public_change AFTER INSERT OR DELETE OR UPDATE ON public.credential_deelcertificaat FOR EACH STATEMENT EXECUTE FUNCTION app.tell_public_change();

CREATE TRIGGER wholes_fall AFTER UPDATE ON public.credential_deelcertificaat FOR EACH ROW WHEN (((old.revoked_at IS NULL) AND (new.revoked_at IS NOT NULL) AND (new.kind = 'leeruitkomst'::text))) EXECUTE FUNCTION app.revoke_wholes();

CREATE TRIGGER guard BEFORE UPDATE ON public.credential_key FOR EACH ROW EXECUTE FUNCTION app.guard_key();

CREATE TRIGGER tell_public_change AFTER INSERT OR DELETE OR UPDATE ON public.credential_key FOR EACH STATEMENT EXECUTE FUNCTION app.tell_public_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.credential_stack_part FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER tell_public_change AFTER INSERT OR DELETE OR UPDATE ON public.credential_status_list FOR EACH STATEMENT EXECUTE FUNCTION app.tell_public_change();

CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON public.decision FOR EACH ROW EXECUTE FUNCTION app.guard_decision();

CREATE TRIGGER write_stage AFTER INSERT OR UPDATE OF announcement_id ON public.decision FOR EACH ROW EXECUTE FUNCTION app.place_assessed();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.decision_announcement FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER write_stage AFTER INSERT OR UPDATE OF removed_at ON public.decision_item FOR EACH ROW EXECUTE FUNCTION app.place_assessed();

CREATE TRIGGER guard BEFORE UPDATE ON public.decision_session FOR EACH ROW EXECUTE FUNCTION app.guard_session();

CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON public.decision_vote FOR EACH ROW EXECUTE FUNCTION app.guard_vote();

CREATE TRIGGER count_added AFTER INSERT ON public.evidence_file FOR EACH ROW EXECUTE FUNCTION app.count_storage();

CREATE TRIGGER count_erased AFTER DELETE ON public.evidence_file FOR EACH ROW WHEN ((old.removed_at IS NULL)) EXECUTE FUNCTION app.count_storage();

CREATE TRIGGER count_removed AFTER UPDATE ON public.evidence_file FOR EACH ROW WHEN (((old.removed_at IS NULL) AND (new.removed_at IS NOT NULL))) EXECUTE FUNCTION app.count_storage();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.framework_version FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER tell_public_change AFTER INSERT OR DELETE OR UPDATE ON public.organisation FOR EACH STATEMENT EXECUTE FUNCTION app.tell_public_change();

CREATE TRIGGER brought AFTER UPDATE ON public.portfolio_erasure FOR EACH ROW WHEN (((old.carried_out_at IS NULL) AND (new.carried_out_at IS NOT NULL))) EXECUTE FUNCTION app.erase_brought();

CREATE TRIGGER guard BEFORE UPDATE ON public.submission FOR EACH ROW EXECUTE FUNCTION app.guard_submission();

CREATE TRIGGER withdraw AFTER UPDATE OF state ON public.submission FOR EACH ROW WHEN ((new.state = 'withdrawn'::text)) EXECUTE FUNCTION app.withdraw_assessment();

CREATE TRIGGER write_stage AFTER INSERT OR UPDATE OF state ON public.submission FOR EACH ROW EXECUTE FUNCTION app.place_submission();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.submission_file FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.submission_leeruitkomst FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.submission_manifest FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.submission_return FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- grants

grant insert, select on account_invitation to bewijskracht_app;

grant select on account_membership to bewijskracht_app;

grant delete on account_session to bewijskracht_app;

grant insert, select on assessment to bewijskracht_app;

grant insert, select on assessment_agreement to bewijskracht_app;

grant select on assessment_assessor to bewijskracht_app;

grant insert, select on assessment_consensus to bewijskracht_app;

grant insert, select on assessment_designation to bewijskracht_app;

grant insert, select on assessment_interview to bewijskracht_app;

grant insert, select on assessment_leeruitkomst to bewijskracht_app;

grant insert, select on assessment_objection to bewijskracht_app;

grant insert, select on assessment_proposal to bewijskracht_app;

grant insert, select on assessment_reminder to bewijskracht_app;

grant insert, select on assessment_replacement to bewijskracht_app;

grant insert, select on assessment_score to bewijskracht_app;

grant insert, select on assessment_score_sheet to bewijskracht_app;

grant insert, select on assessment_seal to bewijskracht_app;

grant insert, select on assessment_send_back to bewijskracht_app;

grant insert, select on assessment_tie to bewijskracht_app;

grant select on audit_entry to bewijskracht_app;

grant insert, select on credential_brought to bewijskracht_app;

grant insert, select on credential_brought_decision to bewijskracht_app;

grant delete, insert, select on credential_brought_leeruitkomst to bewijskracht_app;

grant delete, insert on credential_brought_request to bewijskracht_app;

grant insert, select on credential_brought_vote to bewijskracht_app;

grant insert, select on credential_deelcertificaat to bewijskracht_app;

grant insert, select on credential_endorsement to bewijskracht_app;

grant insert, select on credential_issued to bewijskracht_app;

grant insert, select on credential_key to bewijskracht_app;

grant insert, select on credential_key_change to bewijskracht_app;

grant insert, select on credential_key_impact to bewijskracht_app;

grant insert, select on credential_revocation to bewijskracht_app;

grant insert, select on credential_share to bewijskracht_app;

grant insert, select on credential_stack_part to bewijskracht_app;

grant insert, select on credential_stack_request to bewijskracht_app;

grant insert, select on credential_status_list to bewijskracht_app;

grant insert, select on credential_suspension to bewijskracht_app;

grant insert on credential_token to bewijskracht_app;

grant select on credential_token_use to bewijskracht_app;

grant insert, select on credential_wallet_copy to bewijskracht_app;

grant insert on credential_wallet_offer to bewijskracht_app;

grant insert, select on decision to bewijskracht_app;

grant insert, select on decision_announcement to bewijskracht_app;

grant insert, select on decision_item to bewijskracht_app;

grant insert, select on decision_recusal to bewijskracht_app;

grant insert, select on decision_session to bewijskracht_app;

grant insert, select on decision_session_member to bewijskracht_app;

grant insert, select on decision_vote to bewijskracht_app;

grant insert, select, update on evidence to bewijskracht_app;

grant insert, select, update on evidence_explanation to bewijskracht_app;

grant insert, select, update on evidence_file to bewijskracht_app;

grant delete, insert, select, update on evidence_link to bewijskracht_app;

grant select on framework_gedragsindicator to bewijskracht_app;

grant select on framework_leeruitkomst to bewijskracht_app;

grant select on framework_leeruitkomst_gedragsindicator to bewijskracht_app;

grant select on framework_policy to bewijskracht_app;

grant select on framework_version to bewijskracht_app;

grant insert, select on mail_message to bewijskracht_app;

grant select on organisation to bewijskracht_app;

grant insert, select, update on organisation_counter to bewijskracht_app;

grant select on organisation_route to bewijskracht_app;

grant insert, select on portfolio to bewijskracht_app;

grant insert, select on portfolio_candidate to bewijskracht_app;

grant insert, select, update on portfolio_candidate_private to bewijskracht_app;

grant delete, insert, select on portfolio_erasure to bewijskracht_app;

grant insert, select, update on portfolio_identity to bewijskracht_app;

grant delete, insert, select, update on portfolio_relation to bewijskracht_app;

grant insert, select on submission to bewijskracht_app;

grant insert, select on submission_file to bewijskracht_app;

grant insert, select on submission_leeruitkomst to bewijskracht_app;

grant insert, select on submission_manifest to bewijskracht_app;

grant insert, select on submission_return to bewijskracht_app;

grant select on submission_stage to bewijskracht_app;

-- column grants

grant select (created_at, email, id, locale, name) on account to bewijskracht_app;

grant update (locale, name) on account to bewijskracht_app;

grant select (account_id, browser, created_at, expires_at, id, last_seen_at, system) on account_session to bewijskracht_app;

grant update (advised_at, interviewed_at, state) on assessment to bewijskracht_app;

grant insert (account_id, appointed_at, assessment_id, declared_at, due_on, kind, organisation_id, position, replaced_at) on assessment_assessor to bewijskracht_app;

grant update (declared_at, replaced_at) on assessment_assessor to bewijskracht_app;

grant update (ended_at) on assessment_designation to bewijskracht_app;

grant update (finished_at, held_on, notes, present, questions, reason, skipped_by_rule, updated_at, updated_by, version) on assessment_interview to bewijskracht_app;

grant update (content, updated_at, verdict, version) on assessment_score to bewijskracht_app;

grant update (place, sealed_at) on assessment_score_sheet to bewijskracht_app;

grant update (explanation, round, withdrawn_at) on credential_brought to bewijskracht_app;

grant select (answered_at, brought_id, candidate_id, expires_at, id, made_at, organisation_id, refusal) on credential_brought_request to bewijskracht_app;

grant update (brought_id, refusal) on credential_brought_request to bewijskracht_app;

grant update (cast_at, kind, reason) on credential_brought_vote to bewijskracht_app;

grant update (certificate_sha256, issued_at, key_id, revoked_at, signed, suspended_at) on credential_deelcertificaat to bewijskracht_app;

grant update (ended_at, ended_by) on credential_endorsement to bewijskracht_app;

grant update (revoked_at) on credential_issued to bewijskracht_app;

grant update (compromised_since, retired_at) on credential_key to bewijskracht_app;

grant update (confirmed_at, confirmed_by, dropped_at) on credential_key_change to bewijskracht_app;

grant update (mended_at) on credential_key_impact to bewijskracht_app;

grant update (confirmed_at, confirmed_by, dropped_at) on credential_revocation to bewijskracht_app;

grant update (ended_at) on credential_share to bewijskracht_app;

grant update (made_at, made_by, whole_id) on credential_stack_request to bewijskracht_app;

grant update (signed, signed_at, signed_version, suspension_signed, version) on credential_status_list to bewijskracht_app;

grant update (confirmed_at, confirmed_by, dropped_at) on credential_suspension to bewijskracht_app;

grant select (created_at, created_by, expires_at, id, kinds, name, organisation_id, revoked_at, revoked_by, scopes) on credential_token to bewijskracht_app;

grant update (revoked_at, revoked_by) on credential_token to bewijskracht_app;

grant select (deelcertificaat_id, expires_at, id, made_at, organisation_id, token_expires_at) on credential_wallet_offer to bewijskracht_app;

grant update (announcement_id) on decision to bewijskracht_app;

grant update (removed_at) on decision_item to bewijskracht_app;

grant update (closed_at, opened_at, state) on decision_session to bewijskracht_app;

grant update (present) on decision_session_member to bewijskracht_app;

grant update (cast_at, grounds, kind, send_back_kind) on decision_vote to bewijskracht_app;

grant update (parameters, sent_at) on mail_message to bewijskracht_app;

grant update (admitted_at, admitted_by, returned_at, returned_by, state, withdrawn_at) on submission to bewijskracht_app;
