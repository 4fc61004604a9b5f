import { aJudgement, ANNE, aSealedSheet, BRAM, CANDIDATE, refusalOf, TODAY, valueOf } from '../test/builders.ts';
import {
  holdInterview,
  maySkipInterview,
  questionsFrom,
  skipInterview,
  type Interview,
  type InterviewFacts,
} from './interview.ts';

const interview: Interview = {
  heldOn: TODAY,
  present: [ANNE, BRAM, CANDIDATE],
  questions: [{ leeruitkomst: 'LU1', gedragsindicator: 'GI2', text: 'Wat deed je zelf?' }],
  notes: [{ leeruitkomst: 'LU1', gedragsindicator: null, text: 'Vertelt hoe het vastliep.' }],
};
const facts: InterviewFacts = {
  state: 'revealed',
  assessors: [ANNE, BRAM],
  candidateAccountId: CANDIDATE,
  leeruitkomsten: ['LU1'],
  today: TODAY,
};
const bothShown = [aSealedSheet(ANNE), aSealedSheet(BRAM)];

test('a gesprek with all there, questions and notes counts as held', () => {
  expect(valueOf(holdInterview(interview, facts))).toEqual({ ...interview, state: 'interviewed' });
});

test.each<[string, Partial<Interview>, object]>([
  ['held-in-the-future', { heldOn: '2026-03-11' }, { heldOn: '2026-03-11' }],
  ['absent', { present: [ANNE, CANDIDATE] }, { accountIds: [BRAM] }],
  ['absent', { present: [ANNE, BRAM] }, { accountIds: [CANDIDATE] }],
  ['no-questions', { questions: [] }, {}],
  ['no-questions', { questions: [{ leeruitkomst: 'LU1', gedragsindicator: null, text: ' ' }] }, {}],
  ['leeruitkomst-without-notes', { notes: [] }, { leeruitkomsten: ['LU1'] }],
  [
    'leeruitkomst-without-notes',
    { notes: [{ leeruitkomst: 'LU2', gedragsindicator: null, text: 'x' }] },
    { leeruitkomsten: ['LU1'] },
  ],
])('doesn’t count as held: %s', (code, changes, about) => {
  expect(refusalOf(holdInterview({ ...interview, ...changes }, facts))).toEqual({ code, ...about });
});

test.each(['appointed', 'scoring', 'interviewed', 'agreed', 'withdrawn'] as const)(
  'there is no gesprek to record while an assessment is %s',
  (state) => {
    expect(refusalOf(holdInterview(interview, { ...facts, state }))).toEqual({ code: 'wrong-state', state });
    const skip = skipInterview('Eens.', { state, rule: 'whenAssessorsAgreeOnShown', sheets: bothShown });
    expect(refusalOf(skip)).toEqual({ code: 'wrong-state', state });
  },
);

test('skipped by the rule of the policy, with a reason', () => {
  const skipped = skipInterview(' Beide oordelen zijn gelijk. ', {
    state: 'revealed',
    rule: 'whenAssessorsAgreeOnShown',
    sheets: bothShown,
  });
  expect(valueOf(skipped)).toEqual({
    state: 'interviewSkipped',
    rule: 'whenAssessorsAgreeOnShown',
    reason: 'Beide oordelen zijn gelijk.',
  });
});

test('not skipped without a rule, without agreement on shown, or without a reason', () => {
  const rule = 'whenAssessorsAgreeOnShown';
  const agreedOnLess = [ANNE, BRAM].map((who) => aSealedSheet(who, aJudgement({ verdict: 'partlyShown' })));
  const differing = [aSealedSheet(ANNE), aSealedSheet(BRAM, aJudgement({ verdict: 'notShown' }))];
  expect(maySkipInterview({ rule: 'never', sheets: bothShown })).toBe(false);
  expect(maySkipInterview({ rule, sheets: agreedOnLess })).toBe(false);
  expect(maySkipInterview({ rule, sheets: differing })).toBe(false);
  expect(maySkipInterview({ rule, sheets: [] })).toBe(false);
  const oneOfTwo = aSealedSheet(ANNE, aJudgement(), aJudgement({ leeruitkomst: 'LU2', verdict: 'notShown' }));
  expect(maySkipInterview({ rule, sheets: [oneOfTwo] })).toBe(false);
  const refused = skipInterview('Eens.', { state: 'revealed', rule, sheets: differing });
  expect(refusalOf(refused)).toEqual({ code: 'skip-not-allowed' });
  expect(refusalOf(skipInterview(' ', { state: 'revealed', rule, sheets: bothShown }))).toEqual({
    code: 'reason-missing',
  });
});

test('doubts become questions, in the order of the sheets', () => {
  const doubt = { gedragsindicator: 'GI2', text: 'Alleen de jongeren?', question: 'En de ouderen?' };
  const silent = { ...doubt, question: '' };
  const sheets = [aSealedSheet(ANNE, aJudgement({ doubts: [silent, doubt] })), aSealedSheet(BRAM)];
  expect(questionsFrom(sheets)).toEqual([{ leeruitkomst: 'LU1', gedragsindicator: 'GI2', text: 'En de ouderen?' }]);
});
