import { randomUUID } from 'node:crypto';
import { hashToken, newToken } from '../../features/accounts/session-token.ts';
import { Sessions } from '../../features/accounts/sessions.ts';
import type { TestApp } from '../database.ts';
import { PASSWORD } from '../people.ts';
import type { TestOrganisation } from '../people.ts';
import { arrangeCorners } from './corners.ts';
import type { Dice } from './dice.ts';
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
  'status-lists': 'credential_status_list',
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
}

/** Somebody who asks; nobody in particular has no cookie. */
export interface Somebody {
  readonly as: string;
  readonly cookie: string | undefined;
}

/** An organisation in which a case has come so far. */
export interface Corner {
  /** Whether there is something here that this address could be about. */
  fits(path: string): boolean;
  words(dice: Dice, path: string): Words;
  /** Mostly somebody who may, sometimes somebody who may not, of elsewhere, whose session is over, or nobody. */
  somebody(dice: Dice, roles: readonly string[]): Somebody;
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
  const expired = await test.app.get(Sessions).start(members[0]!.accountId, organisation.id, new Date(0));
  const ids = await readIds(test, organisation);
  const hashes = await test.owner.query<{ sha256: string }>(
    'select distinct sha256 from evidence_file where organisation_id = $1 order by 1',
    [organisation.id],
  );
  const accounts = members.map(({ accountId }) => accountId);
  const framework = await readFramework(test, organisation);
  const invitations = await inviteSome(test, organisation, accounts[0]!);
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
        if (name === 'version' && path.includes('{version}')) return framework.version;
        const place = name === 'id' ? placeOf(path) : name;
        if (PEOPLE.has(name)) return dice.pick(accounts);
        const found = ids.get(TABLES[place] ?? '') ?? [];
        if (found.length > 0) return dice.pick(found);
        const hash = hasHashes ? dice.pick(hashes.rows).sha256 : undefined;
        return knownWords({ dice, organisation, members, hash, framework, invitations })[name]?.();
      },
    }),
    somebody: (dice, roles) => {
      const throwOf = dice.below(100);
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

async function readFramework({ owner }: TestApp, organisation: TestOrganisation): Promise<Framework> {
  const { rows } = await owner.query<Framework>('select code, version from framework_version where id = $1', [
    organisation.frameworkVersionId,
  ]);
  return rows[0]!;
}

function knownWords(known: {
  dice: Dice;
  organisation: TestOrganisation;
  members: readonly Member[];
  hash: string | undefined;
  framework: Framework;
  invitations: readonly string[];
}): Readonly<Record<string, () => string | number | undefined>> {
  const { dice, organisation, members, hash, framework, invitations } = known;
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
    token: () => dice.pick(invitations),
    birthDate: () => '1990-04-05',
    checkedOn: () => '2025-01-10',
    heldOn: () => '2026-02-01',
    validFrom: () => '2025-01-01',
    validUntil: () => '2027-01-01',
    file: () => 'page.css',
  };
}

async function letEverybodyIn(test: TestApp, organisation: TestOrganisation): Promise<readonly Member[]> {
  const { rows } = await test.owner.query<{ id: string; email: string; roles: string[] }>(
    `select a.id, a.email, m.roles from account_membership m join account a on a.id = m.account_id
     where m.organisation_id = $1 and not m.roles && array['system'] order by a.created_at, a.id limit 40`,
    [organisation.id],
  );
  const sessions = test.app.get(Sessions);
  return Promise.all(
    rows.map(async ({ id, email, roles }) => ({
      accountId: id,
      email,
      roles,
      cookie: `session=${await sessions.start(id, organisation.id, new Date())}`,
    })),
  );
}

/** Invitations of which the secret is known, as nobody but the invited could. */
async function inviteSome({ owner }: TestApp, organisation: TestOrganisation, by: string): Promise<readonly string[]> {
  const tokens = [newToken(), newToken()];
  await owner.query(
    `insert into account_invitation (organisation_id, id, email, name, roles, token_hash, invited_by, created_at, expires_at)
     select $1, gen_random_uuid(), left(h, 12) || '@example.org', 'Genodigd', array['candidate'], h, $2, now(), now() + interval '1 day'
     from unnest($3::text[]) h`,
    [organisation.id, by, tokens.map(hashToken)],
  );
  return tokens;
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
