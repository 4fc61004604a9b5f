import { PASSWORD } from '../people.ts';
import type { Hint } from './example-value.ts';
import type { Operation } from './operations.ts';
import type { World, WorldId } from './world.ts';

/**
 * What a path's parameters are, by the word before them ("queue/{id}") or else by their name alone. Whoever adds a route
 * whose parameter stands neither way says it here; the attack suites fail until then.
 */
const IN_PATHS: Readonly<Record<string, WorldId>> = {
  'assessments/{id}': 'case',
  'queue/{id}': 'submission',
  'submissions/{id}': 'submission',
  'candidates/{id}': 'candidate',
  'erasures/{id}': 'candidate',
  'evidence/{id}': 'evidence',
  'links/{id}': 'link',
  'relations/{id}': 'relation',
  'designations/{id}': 'designation',
  'brought-credentials/{id}': 'brought',
  'wallet-requests/{id}': 'walletRequest',
  'deelcertificaten/{id}': 'deelcertificaat',
  'credentials/{id}': 'deelcertificaat',
  'assertions/{id}': 'deelcertificaat',
  '{slug}/{code}': 'frameworkCode',
  '{item}': 'leeruitkomst',
  'register/{id}': 'deelcertificaat',
  'revocations/{id}': 'revocation',
  'keys/{id}': 'key',
  'changes/{id}': 'keyChange',
  'suspensions/{id}': 'suspension',
  'shares/{id}': 'share',
  'endorsements/{id}': 'endorsement',
  'stacks/{id}': 'stackRequest',
  'tokens/{id}': 'softwareToken',
  'sessions/{id}': 'session',
  'results/{id}': 'announcement',
  'status-lists/{id}': 'statusList',
  'frameworks/{code}': 'frameworkCode',
  'CFDocuments/{id}': 'caseDocument',
  'CFPackages/{id}': 'caseDocument',
  'CFItems/{id}': 'caseItem',
  'CFItemAssociations/{id}': 'caseItem',
  'CFAssociations/{id}': 'caseItem',
  'CFItemTypes/{id}': 'caseItem',
  'CFRubrics/{id}': 'caseItem',
  'CFSubjects/{id}': 'caseItem',
  'CFConcepts/{id}': 'caseItem',
  'CFLicenses/{id}': 'caseItem',
  'CFAssociationGroupings/{id}': 'caseItem',
  '{itemId}': 'item',
  '{proposalId}': 'proposal',
  '{fileId}': 'file',
  '{sha256}': 'sha256',
  '{leeruitkomst}': 'leeruitkomst',
  '{slug}': 'slug',
  '{token}': 'invitationToken',
  '{secret}': 'shareSecret',
  '{version}': 'frameworkVersion',
  '{file}': 'pageFile',
};

/** What a parameter in a path is in this world; throws with what to add when nothing tells. */
export function idInPath({ path }: Operation, parameter: { name: string; at: number }, { ids }: World): string {
  const before = path.slice(0, parameter.at).split('/').at(-2) ?? '';
  const what = IN_PATHS[`${before}/{${parameter.name}}`] ?? IN_PATHS[`{${parameter.name}}`];
  if (what === undefined)
    throw new Error(`say in test/attack/ids.ts (IN_PATHS) what {${parameter.name}} after “${before}” is`);
  return ids[what];
}

/** What to write in a body's field, by operation and path or by its last word; where anything fits, nothing stands here. */
const IN_BODIES: Readonly<Record<string, (world: World) => unknown>> = {
  accountId: ({ ids }) => ids.anne,
  by: ({ ids }) => ids.carla,
  assessors: ({ ids }) => [ids.anne, ids.bram],
  members: ({ ids }) => [ids.boardMember, ids.secondMember],
  present: ({ ids }) => [ids.anne, ids.bram],
  consensusIds: ({ ids }) => [ids.consensus],
  evidenceId: ({ ids }) => ids.evidence,
  itemId: ({ ids }) => ids.item,
  loginId: ({ ids }) => ids.login,
  assessmentId: ({ ids }) => ids.case,
  submissionId: ({ ids }) => ids.submission,
  deelcertificaatId: ({ ids }) => ids.deelcertificaat,
  routeId: ({ ids }) => ids.route,
  requestId: () => '00000000-0000-4000-8000-0000000000ff',
  leeruitkomst: ({ ids }) => ids.leeruitkomst,
  leeruitkomsten: ({ ids }) => [ids.leeruitkomst],
  gedragsindicator: () => null,
  password: () => PASSWORD,
  current: () => PASSWORD,
  email: () => 'iemand.anders@example.org',
  version: () => 1,
  policyVersion: () => 1,
  until: () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
  subjectId: () => 'https://elders.example.org/credentials/1',
  'StacksController_ask.item': () => 'KT1',
  compromisedSince: () => null,
  birthDate: () => '1990-04-05',
  validFrom: () => '2026-01-01',
  validUntil: () => '2027-01-01',
  sendBackKind: () => null,
  'DecisionsController_recuse.assessmentId': ({ ids }) => ids.agendaCase,
  'AccountsController_logIn.email': ({ people }) => people.candidate.email,
  'AccountsController_register.organisation': ({ ids }) => ids.slug,
  'AssessmentController_saveScore.content': ({ content }) => content,
  'AssessmentController_saveInterview.version': () => 0,
  'AssessmentController_saveInterview.questions': ({ ids }) => [aboutLeeruitkomst(ids.leeruitkomst)],
  'AssessmentController_saveInterview.notes': ({ ids }) => [aboutLeeruitkomst(ids.leeruitkomst)],
};

const aboutLeeruitkomst = (leeruitkomst: string) => ({
  id: '00000000-0000-4000-8000-0000000000fe',
  leeruitkomst,
  gedragsindicator: null,
  text: 'Wat deed je zelf?',
});

/** What to write in the fields of an operation's body. */
export const hintFor =
  ({ operationId }: Operation, world: World): Hint =>
  (path) =>
    (IN_BODIES[`${operationId}.${path}`] ?? IN_BODIES[path.split('.').at(-1) ?? ''])?.(world);

/** What stands behind the question mark where the description leaves it open. */
export const QUERIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  SubmissionsController_readiness: { leeruitkomsten: 'LU1' },
  SubmissionsController_preview: { leeruitkomsten: 'LU1' },
  FilesController_upload: { name: 'verslag.txt' },
};
