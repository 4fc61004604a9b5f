import { randomUUID } from 'node:crypto';
import { HOST_CONTEXTS } from '@bewijskracht/verification';
import { hashToken, newToken } from '../../features/accounts/session-token.ts';
import { readPageAssets } from '../../features/credentials/credential-page-assets.ts';
import type { TestApp } from '../database.ts';
import { PASSWORD, startSession } from '../people.ts';
import type { TestOrganisation } from '../people.ts';
import { arrangeCorners } from './corners.ts';
import type { Dice } from './dice.ts';
import type { Operation } from './openapi.ts';
import type { Words } from './values.ts';

/** Which ids belong in a place: the part of an address before `{id}`, or a field's name. Anywhere else any id may come. */
const TABLES: Readonly<Record<string, string>> = {
  evidence: 'evidence',
  evidenceId: 'evidence',
  fileId: 'evidence_file',
  links: 'evidence_link',
  relations: 'portfolio_relation',
  candidates: 'portfolio_candidate',
  submissions: 'submission',
  queue: 'submission',
  assessments: 'assessment',
  designations: 'assessment_designation',
  proposalId: 'assessment_proposal',
  consensusIds: 'assessment_consensus',
  sessions: 'decision_session',
  itemId: 'decision_item',
  items: 'decision_item',
  results: 'decision_announcement',
  deelcertificaten: 'credential_deelcertificaat',
  register: 'credential_deelcertificaat',
  credentials: 'credential_deelcertificaat',
  revocations: 'credential_revocation',
  suspensions: 'credential_suspension',
  assertions: 'credential_deelcertificaat',
  deelcertificaatId: 'credential_deelcertificaat',
  'brought-credentials': 'credential_brought',
  keys: 'credential_key',
  changes: 'credential_key_change',
  shares: 'credential_share',
  endorsements: 'credential_endorsement',
  stacks: 'credential_stack_request',
  tokens: 'credential_token',
  'status-lists': 'credential_status_list',
  loginId: 'account_session',
  routeId: 'organisation_route',
};
const PEOPLE = new Set(['members', 'assessors', 'present', 'accountId', 'from', 'to']);
const INDICATORS = Array.from({ length: 12 }, (_, index) => `GI${String(index + 1).padStart(2, '0')}`);

interface Member {
  readonly accountId: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly cookie: string;
}

interface Framework {
  readonly code: string;
  readonly version: string;
  /** Its own id and those of its items as CASE knows them. */
  readonly documentId: string;
  readonly itemIds: readonly string[];
  readonly associationIds: readonly string[];
}

/** Secrets of which only the hash is kept, made anew so that they are known here. */
interface Secrets {
  readonly invitations: readonly string[];
  /** Of links to a deelcertificaat; none where there is no deelcertificaat. */
  readonly shares: readonly string[];
  /** Of software, with every scope. */
  readonly tokens: readonly string[];
}

/** Somebody who asks; nobody in particular has no cookie. */
export interface Somebody {
  readonly as: string;
  readonly cookie: string | undefined;
  /** What software sends instead of a cookie. */
  readonly authorization?: string;
}

/** An organisation in which a case has come so far. */
export interface Corner {
  /** Whether there is something here that this address could be about. */
  fits(path: string): boolean;
  words(dice: Dice, path: string): Words;
  /** Mostly somebody who may, sometimes somebody who may not, of elsewhere, whose session is over, or nobody. */
  somebody(dice: Dice, operation: Pick<Operation, 'path' | 'roles'>): Somebody;
}

/** Everything that can be asked about. */
export interface World {
  readonly corners: readonly Corner[];
  /** Looks again at what there is, and lets everybody in again who was logged out. */
  refresh(): Promise<void>;
}

/** Makes a world with a case in every state. */
export async function makeWorld(test: TestApp): Promise<World> {
  const organisations = await arrangeCorners(test);
  const corners: Corner[] = [];
  const refresh = async (): Promise<void> => {
    corners.length = 0;
    for (const organisation of organisations) corners.push(await lookAround(test, organisation));
  };
  await refresh();
  return { corners, refresh };
}

async function lookAround(test: TestApp, organisation: TestOrganisation): Promise<Corner> {
  const members = await letEverybodyIn(test, organisation);
  const { accountId } = members[0]!;
  const expired = await startSession(test, { accountId, organisationId: organisation.id }, new Date(0));
  const ids = await readIds(test, organisation);
  const hashes = await test.owner.query<{ sha256: string }>(
    'select distinct sha256 from evidence_file where organisation_id = $1 order by 1',
    [organisation.id],
  );
  const accounts = members.map(({ accountId }) => accountId);
  const framework = await readFramework(test, organisation);
  const secrets = await makeSecrets(test, organisation, accounts[0]!);
  const every = [...ids.values(), accounts].flat();
  const hasHashes = hashes.rows.length > 0;
  return {
    fits: (path) =>
      path.includes('{sha256}')
        ? hasHashes
        : !path.includes('{id}') || ids.has(TABLES[placeOf(path)] ?? 'organisation'),
    words: (dice, path) => ({
      id: () => (dice.percent(95) ? dice.pick(every) : randomUUID()),
      for: (name) => {
        const own = wordOfPath(dice, { path, name }, framework);
        if (own !== undefined) return own;
        const place = name === 'id' ? placeOf(path) : name;
        if (PEOPLE.has(name)) return dice.pick(accounts);
        const found = ids.get(TABLES[place] ?? '') ?? [];
        if (found.length > 0) return dice.pick(found);
        const hash = hasHashes ? dice.pick(hashes.rows).sha256 : undefined;
        return knownWords({ dice, organisation, members, hash, framework, secrets })[name]?.();
      },
    }),
    somebody: (dice, { path, roles }) => {
      const throwOf = dice.below(100);
      if (path.startsWith('/vc/') && throwOf < 85)
        return { as: 'software', cookie: undefined, authorization: `Bearer ${dice.pick(secrets.tokens)}` };
      if (throwOf < 4) return { as: 'nobody', cookie: undefined };
      if (throwOf < 6) return { as: 'an expired session', cookie: `session=${expired}` };
      if (throwOf < 8)
        return { as: 'a made-up session', cookie: dice.pick(['session=x', 'session=%00', 'session="', ';;=']) };
      const able = members.filter((member) => roles.length === 0 || roles.some((role) => member.roles.includes(role)));
      const member = dice.pick(throwOf < 85 && able.length > 0 ? able : members);
      return { as: `${member.roles.join('+')} of ${organisation.slug}`, cookie: member.cookie };
    },
  };
}

/** The part of an address that says what an id is of: `queue` in `/api/queue/{id}/admission`. */
const placeOf = (path: string): string => path.split('/{id}')[0]!.split('/').at(-1) ?? '';

async function readFramework({ app, owner }: TestApp, organisation: TestOrganisation): Promise<Framework> {
  const { rows } = await owner.query<Pick<Framework, 'code' | 'version'>>(
    'select code, version from framework_version where id = $1',
    [organisation.frameworkVersionId],
  );
  const read = async (address: string): Promise<unknown> =>
    JSON.parse((await app.inject({ method: 'GET', url: `/ims/case/v1p1/${address}` })).body);
  const { CFDocuments } = (await read('CFDocuments')) as { CFDocuments: { identifier: string }[] };
  const documentId = CFDocuments[0]!.identifier;
  const { CFItems, CFAssociations } = (await read(`CFPackages/${documentId}`)) as Record<
    'CFItems' | 'CFAssociations',
    { identifier: string }[]
  >;
  const idsOf = (list: readonly { identifier: string }[]) => list.map(({ identifier }) => identifier);
  return { ...rows[0]!, documentId, itemIds: idsOf(CFItems), associationIds: idsOf(CFAssociations) };
}

/** What a name means in this one address and nowhere else. */
function wordOfPath(
  dice: Dice,
  { path, name }: { path: string; name: string },
  framework: Framework,
): string | undefined {
  if (name === 'version' && path.includes('{version}')) return framework.version;
  if (path.startsWith('/ims/case/') && name === 'id') {
    if (/CF(Documents|Packages)/.test(path)) return framework.documentId;
    return dice.pick(path.includes('CFAssociations') ? framework.associationIds : framework.itemIds);
  }
  if (path.startsWith('/contexts/')) return dice.pick(CONTEXT_FILES);
  return undefined;
}
const STYLESHEET = readPageAssets().stylesheet.split('/').at(-1)!;
const CONTEXT_FILES = [...HOST_CONTEXTS.keys()].map((path) => path.split('/').at(-1)!);

function knownWords(known: {
  dice: Dice;
  organisation: TestOrganisation;
  members: readonly Member[];
  hash: string | undefined;
  framework: Framework;
  secrets: Secrets;
}): Readonly<Record<string, () => string | number | undefined>> {
  const { dice, organisation, members, hash, framework, secrets } = known;
  const leeruitkomst = () => `LU${1 + dice.below(3)}`;
  return {
    leeruitkomst,
    leeruitkomsten: leeruitkomst,
    gedragsindicator: () => dice.pick(INDICATORS),
    code: () => framework.code,
    version: () => dice.pick([0, 1, 2]),
    policyVersion: () => 1,
    sha256: () => hash,
    slug: () => organisation.slug,
    organisation: () => organisation.slug,
    email: () => (dice.percent(50) ? dice.pick(members).email : undefined),
    password: () => PASSWORD,
    requestId: () => randomUUID(),
    token: () => dice.pick(secrets.invitations),
    secret: () => (secrets.shares.length > 0 ? dice.pick(secrets.shares) : undefined),
    item: leeruitkomst,
    birthDate: () => '1990-04-05',
    checkedOn: () => '2025-01-10',
    heldOn: () => '2026-02-01',
    validFrom: () => '2025-01-01',
    validUntil: () => '2027-01-01',
    file: () => STYLESHEET,
  };
}

/** Whoever can come in: nobody who was erased meanwhile. */
async function letEverybodyIn(test: TestApp, organisation: TestOrganisation): Promise<readonly Member[]> {
  const { rows } = await test.owner.query<{ id: string; email: string; roles: string[] }>(
    `select a.id, a.email, m.roles from account_membership m join account a on a.id = m.account_id
     where m.organisation_id = $1 and not m.roles && array['system'] and a.password_hash is not null order by a.created_at, a.id limit 40`,
    [organisation.id],
  );
  return Promise.all(
    rows.map(async ({ id, email, roles }) => ({
      accountId: id,
      email,
      roles,
      cookie: `session=${await startSession(test, { accountId: id, organisationId: organisation.id }, new Date())}`,
    })),
  );
}

/** Invitations, links and tokens of which the secret is known, as nobody but their holder could. */
async function makeSecrets({ owner }: TestApp, organisation: TestOrganisation, by: string): Promise<Secrets> {
  const [invitations, shares, tokens] = [0, 1, 2].map(() => [newToken(), newToken()]) as [string[], string[], string[]];
  await owner.query(
    `insert into account_invitation (organisation_id, id, email, name, roles, token_hash, invited_by, created_at, expires_at)
     select $1, gen_random_uuid(), left(h, 12) || '@example.org', 'Genodigd', array['candidate'], h, $2, now(), now() + interval '1 day'
     from unnest($3::text[]) h`,
    [organisation.id, by, invitations.map(hashToken)],
  );
  const { rowCount: shared } = await owner.query(
    `insert into credential_share (organisation_id, id, deelcertificaat_id, secret_hash, purpose, extras, created_at, expires_at)
     select $1, gen_random_uuid(), d.id, h, 'Sollicitatie', array['name'], now(), now() + interval '1 day'
     from unnest($2::text[]) h, lateral (select id from credential_deelcertificaat where organisation_id = $1 limit 1) d`,
    [organisation.id, shares.map(hashToken)],
  );
  await owner.query(
    `insert into credential_token (organisation_id, id, name, secret_hash, scopes, kinds, created_by, created_at, expires_at)
     select $1, gen_random_uuid(), 'Badgesysteem', h, array['issue', 'verify', 'status'], array['endorsement'], $2, now(), now() + interval '1 day'
     from unnest($3::text[]) h`,
    [organisation.id, by, tokens.map(hashToken)],
  );
  return { invitations, shares: shared === 0 ? [] : shares, tokens };
}

async function readIds(test: TestApp, organisation: TestOrganisation): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = new Map<string, readonly string[]>();
  for (const table of new Set(Object.values(TABLES))) {
    const { rows } = await test.owner.query<{ id: string }>(
      `select id from ${table} where organisation_id = $1 order by id limit 30`,
      [organisation.id],
    );
    if (rows.length > 0)
      ids.set(
        table,
        rows.map(({ id }) => id),
      );
  }
  return ids;
}
