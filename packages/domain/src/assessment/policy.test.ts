import type { Role } from '../accounts/roles.ts';
import { ANNE, BRAM, CANDIDATE, CARLA, NOON } from '../test/builders.ts';
import * as policy from './policy.ts';
import { ASSESSMENT_STATES, type AssessmentState } from './vocabulary.ts';

const anne = actor(ANNE, 'assessor');
const bram = actor(BRAM, 'assessor');
const stranger = actor(CARLA, 'assessor');
const candidate = actor(CANDIDATE, 'candidate');
const coordinator = actor('account-coordinator', 'coordinator');
const board = actor('account-board', 'boardMember');
const everyone = { anne, bram, stranger, candidate, coordinator, board };

/** Anne signed "geen banden", Bram didn't yet. */
function assessment(state: AssessmentState): policy.AssessmentAccess {
  const assessors = [
    { accountId: ANNE, declaredAt: NOON },
    { accountId: BRAM, declaredAt: null },
  ];
  return { state, candidateAccountId: CANDIDATE, assessors };
}

function actor(accountId: string, ...roles: readonly Role[]): policy.Actor {
  return { accountId, roles };
}

function whoMay(may: (who: policy.Actor) => boolean): readonly string[] {
  return Object.entries(everyone).flatMap(([name, who]) => (may(who) ? [name] : []));
}

test('nobody but its author sees a sheet before the reveal, board and coordinator included', () => {
  const sheet = { authorId: ANNE, roundRevealed: false };
  for (const state of ASSESSMENT_STATES) {
    expect(whoMay((who) => policy.canSeeSheet(who, sheet, assessment(state)))).toEqual(['anne']);
  }
});

test('after the reveal the assessors of the case and the board read a sheet; candidate and coordinator don’t', () => {
  const sheet = { authorId: BRAM, roundRevealed: true };
  expect(whoMay((who) => policy.canSeeSheet(who, sheet, assessment('revealed')))).toEqual(['anne', 'bram', 'board']);
});

test('the dossier opens to an assessor who signed "geen banden", and to no other assessor', () => {
  const may = whoMay((who) => policy.canSeeDossier(who, assessment('scoring')));
  expect(may).toEqual(['anne', 'candidate', 'coordinator']);
  expect(policy.canSeeDossier(anne, assessment('withdrawn'))).toBe(false);
});

test('an account on the case without the part of assessor does nothing with it', () => {
  expect(policy.canScore(actor(ANNE, 'coordinator'), assessment('scoring'))).toBe(false);
});

const STEPS: readonly (readonly [string, (who: policy.Actor, on: policy.AssessmentAccess) => boolean, object])[] = [
  ['declare', policy.canDeclare, { appointed: ['bram'] }],
  ['score', policy.canScore, { appointed: ['anne'], scoring: ['anne'] }],
  ['revise', policy.canRevise, { revealed: ['anne'], interviewed: ['anne'], interviewSkipped: ['anne'] }],
  ['record the gesprek', policy.canRecordInterview, { revealed: ['anne'] }],
  ['agree', policy.canAgree, { interviewed: ['anne'], interviewSkipped: ['anne'] }],
  ['advise', policy.canAdvise, { agreed: ['anne'] }],
  ['replace an assessor', policy.canReplaceAssessor, { appointed: ['coordinator'], scoring: ['coordinator'] }],
  ['object to an assessor', policy.canObjectToAssessor, { appointed: ['candidate'], scoring: ['candidate'] }],
  [
    'see the joint judgement',
    policy.canSeeConsensus,
    Object.fromEntries(
      ['revealed', 'interviewed', 'interviewSkipped', 'agreed', 'advised'].map((state) => [state, ['anne', 'board']]),
    ),
  ],
];

test.each(STEPS)('who may %s, and when', (_, may, allowed) => {
  for (const state of ASSESSMENT_STATES) {
    const names = (allowed as Partial<Record<AssessmentState, readonly string[]>>)[state] ?? [];
    expect(whoMay((who) => may(who, assessment(state)))).toEqual(names);
  }
});

test('appointing and seeing who is done are the coordinator’s alone', () => {
  expect(whoMay(policy.canAppoint)).toEqual(['coordinator']);
  expect(whoMay(policy.canSeeProgress)).toEqual(['coordinator']);
});
