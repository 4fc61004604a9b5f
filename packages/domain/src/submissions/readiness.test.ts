import fc from 'fast-check';
import { makeManifest } from './manifest.ts';
import { aDraft, aLink, aPiece, NOON, refusalOf, TODAY, valueOf } from '../test/builders.ts';
import type { SubmissionDraft } from './draft.ts';
import { blockers, readiness, type ReadinessPoint } from './readiness.ts';
import { submit } from './submit.ts';

const policy = { version: 3, maxAgeYears: 5 };
const [first, second] = [aPiece(), aPiece({ id: 'energiecafe', setting: 'village' })];

function pointsOf(changes: Partial<SubmissionDraft>): readonly ReadinessPoint[] {
  return readiness(aDraft(changes), { policy, on: TODAY });
}

test('a complete draft has nothing to mend and nothing to consider', () => {
  expect(pointsOf({})).toEqual([]);
});

test.each<[string, Partial<SubmissionDraft>, object]>([
  ['own-work-not-stated', { ownWork: false }, { leeruitkomst: null }],
  ['policy-not-accepted', { acceptedPolicyVersion: 2 }, { facts: { policyVersion: 3 } }],
  ['policy-not-accepted', { acceptedPolicyVersion: null }, {}],
  ['people-not-stated', { evidence: [first, { ...second, people: null }] }, { facts: { evidenceId: 'energiecafe' } }],
  ['ai-use-not-stated', { evidence: [{ ...first, aiUse: null }, second] }, { facts: { evidenceId: 'wijkanalyse' } }],
  [
    'evidence-incomplete',
    { evidence: [{ ...first, ownRole: '' }, second] },
    { facts: { evidenceId: 'wijkanalyse', gap: 'own-role-missing' } },
  ],
  [
    'leeruitkomst-not-explained',
    { leeruitkomsten: [{ code: 'LU1', gedragsindicatoren: ['GI1', 'GI2'], explanation: ' ' }] },
    { leeruitkomst: 'LU1' },
  ],
])('the gate is closed: %s', (code, changes, facts) => {
  expect(pointsOf(changes)).toEqual([expect.objectContaining({ code, severity: 'blocks', ...facts })]);
});

test('nothing selected is nothing to submit', () => {
  expect(pointsOf({ leeruitkomsten: [] })).toEqual([
    { code: 'nothing-selected', severity: 'blocks', leeruitkomst: null, facts: {} },
  ]);
});

test('a leeruitkomst without evidence is blocked, and gets no advice about evidence it doesn’t have', () => {
  expect(pointsOf({ links: [] })).toEqual([
    { code: 'no-evidence', severity: 'blocks', leeruitkomst: 'LU1', facts: {} },
  ]);
});

test('a link to evidence that left the library is no evidence', () => {
  expect(pointsOf({ evidence: [] }).map(({ code }) => code)).toEqual(['no-evidence']);
});

test('every link must say why and where', () => {
  const links = [...aDraft().links, aLink({ gedragsindicator: 'GI2', motivation: '', whereToSee: '' })];
  const about = { evidenceId: 'wijkanalyse', gedragsindicator: 'GI2' };
  expect(pointsOf({ links }).map(({ code, facts }) => ({ code, facts }))).toEqual([
    { code: 'link-incomplete', facts: { ...about, gap: 'motivation-missing' } },
    { code: 'link-incomplete', facts: { ...about, gap: 'where-to-see-missing' } },
  ]);
});

test('links of a leeruitkomst that isn’t submitted now may stay unfinished', () => {
  expect(pointsOf({ links: [...aDraft().links, aLink({ leeruitkomst: 'LU2', motivation: '' })] })).toEqual([]);
});

test.each<[string, Partial<SubmissionDraft>, object]>([
  ['few-pieces', { links: [aLink(), aLink({ gedragsindicator: null })] }, { pieces: 1, advised: 2 }],
  [
    'all-evidence-old',
    { evidence: [first, second].map((piece) => ({ ...piece, periodStart: '2018-01-01', periodEnd: '2021-03-09' })) },
    { maxAgeYears: 5 },
  ],
  ['one-setting-only', { evidence: [first, { ...second, setting: 'neighbourhood' }] }, { setting: 'neighbourhood' }],
  ['whole-not-linked', { links: aDraft().links.filter((link) => link.gedragsindicator !== null) }, {}],
])('advises without closing the gate: %s', (code, changes, facts) => {
  expect(pointsOf(changes)).toEqual([{ code, severity: 'advice', leeruitkomst: 'LU1', facts }]);
  expect(submit(aDraft(changes), policy, NOON).ok).toBe(true);
});

test('one recent piece is enough to say nothing about age', () => {
  const old = { ...second, periodStart: '2015-01-01', periodEnd: '2016-01-01' };
  expect(pointsOf({ evidence: [first, old] })).toEqual([]);
});

test('a closed gate tells everything that must be mended, and no advice', () => {
  const links = [aLink({ motivation: '' })];
  const { points } = refusalOf(submit(aDraft({ links, ownWork: false }), policy, NOON));
  expect(points.map(({ code }) => code)).toEqual(['own-work-not-stated', 'link-incomplete']);
});

test('passing the gate freezes the draft as it is at that moment', () => {
  const submitted = valueOf(submit(aDraft(), policy, NOON));
  expect(submitted).toEqual({ state: 'submitted', submittedAt: NOON, manifest: makeManifest(aDraft(), 3) });
});

test('the gate opens exactly when nothing blocks', () => {
  const gap = fc.record({
    ownWork: fc.boolean(),
    acceptedPolicyVersion: fc.constantFrom(null, 2, 3),
    people: fc.constantFrom(null, 'none' as const),
    motivation: fc.constantFrom('', 'omdat'),
  });
  fc.assert(
    fc.property(gap, ({ ownWork, acceptedPolicyVersion, people, motivation }) => {
      const draft = aDraft({
        ...{ ownWork, acceptedPolicyVersion },
        evidence: [{ ...first, people }, second],
        links: [aLink({ motivation }), aLink({ evidenceId: 'energiecafe' })],
      });
      const whole = ownWork && acceptedPolicyVersion === 3 && people !== null && motivation !== '';
      expect(blockers(readiness(draft, { policy, on: TODAY })).length === 0).toBe(whole);
      expect(submit(draft, policy, NOON).ok).toBe(whole);
    }),
  );
});
