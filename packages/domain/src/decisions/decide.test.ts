import { INDICATOR_MARKS, VERDICTS } from '../assessment/vocabulary.ts';
import { anAdvice, anItem, anOpenAdvice } from '../test/advice.ts';
import { NOON, refusalOf, valueOf } from '../test/builders.ts';
import { declareVoid, decide, earnsDeelcertificaat, ratify, sendBack, type Choice, type Decision } from './decide.ts';

const grounds = 'De onderbouwing van GI4 ontbreekt.';

test.each(['shown', 'partlyShown', 'notShown'] as const)('ratifies %s as it was judged', (verdict) => {
  expect(valueOf(ratify(anItem(anAdvice(verdict)), NOON))).toEqual({
    kind: 'ratified',
    leeruitkomst: 'LU1',
    outcome: verdict,
    decidedAt: NOON,
  });
});

test('what nobody could judge can’t be ratified', () => {
  expect(refusalOf(ratify(anItem(anAdvice('notJudgeable')), NOON))).toEqual({ code: 'not-judgeable' });
});

test('what the assessors left open can’t be ratified, but can be sent back', () => {
  expect(refusalOf(ratify(anItem(anOpenAdvice()), NOON))).toEqual({ code: 'not-agreed' });
  expect(sendBack(anItem(anOpenAdvice()), { kind: 'reassess', grounds }, NOON).ok).toBe(true);
});

const CHOICES: readonly Choice[] = [
  { kind: 'ratified' },
  { kind: 'sentBack', sendBack: 'repairReasons', grounds },
  { kind: 'voided', grounds },
];

test.each(CHOICES)('a decision is never overwritten: $kind', (choice) => {
  expect(refusalOf(decide({ ...anItem(), decided: true }, choice, NOON))).toEqual({ code: 'already-decided' });
});

test('no choice of the board can carry a verdict of its own', () => {
  for (const choice of CHOICES) {
    const values = Object.values(choice).filter((value) => [...VERDICTS, ...INDICATOR_MARKS].some((v) => v === value));
    expect(values).toEqual([]);
    const decision = valueOf(decide(anItem(anAdvice('partlyShown')), choice, NOON));
    expect(decision.kind).toBe(choice.kind);
    if (decision.kind === 'ratified') expect(decision.outcome).toBe('partlyShown');
  }
});

test.each(['repairReasons', 'reassess'] as const)('sending back says which kind and on what grounds: %s', (kind) => {
  expect(valueOf(sendBack(anItem(), { kind, grounds: ` ${grounds} ` }, NOON))).toEqual({
    kind: 'sentBack',
    leeruitkomst: 'LU1',
    sendBack: kind,
    grounds,
    decidedAt: NOON,
  });
});

test('sending back or voiding without grounds is refused', () => {
  const refusal = { code: 'grounds-too-short', length: 4, minimum: 10 };
  expect(refusalOf(sendBack(anItem(), { kind: 'reassess', grounds: '   tja.   ' }, NOON))).toEqual(refusal);
  expect(refusalOf(declareVoid(anItem(), 'tja.', NOON))).toEqual(refusal);
  expect(declareVoid(anItem(), 'tien teken', NOON).ok).toBe(true);
});

test('voids on grounds, also what was left open', () => {
  expect(valueOf(declareVoid(anItem(anOpenAdvice()), `${grounds} `, NOON))).toEqual({
    kind: 'voided',
    leeruitkomst: 'LU1',
    grounds,
    decidedAt: NOON,
  });
});

test('a deelcertificaat follows only where it was ratified AND shown', () => {
  const ratified = (outcome: 'shown' | 'partlyShown' | 'notShown'): Decision =>
    valueOf(ratify(anItem(anAdvice(outcome)), NOON));
  expect(earnsDeelcertificaat(ratified('shown'))).toBe(true);
  expect(earnsDeelcertificaat(ratified('partlyShown'))).toBe(false);
  expect(earnsDeelcertificaat(ratified('notShown'))).toBe(false);
  expect(earnsDeelcertificaat(valueOf(sendBack(anItem(), { kind: 'repairReasons', grounds }, NOON)))).toBe(false);
  expect(earnsDeelcertificaat(valueOf(declareVoid(anItem(), grounds, NOON)))).toBe(false);
});
