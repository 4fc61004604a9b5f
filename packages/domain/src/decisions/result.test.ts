import type { Consensus } from '../assessment/consensus.ts';
import { anAdvice, anItem, anOpenAdvice } from '../test/advice.ts';
import { aJudgement, aManifest, ANNE, aSealedSheet, BRAM, NOON, refusalOf, valueOf } from '../test/builders.ts';
import { declareVoid, ratify, sendBack, type Decision } from './decide.ts';
import { makeResult, undecided, type ResultFacts } from './result.ts';

const grounds = 'Een beoordelaar kende de kandidaat.';
const partly = aJudgement({
  verdict: 'partlyShown',
  saw: 'De jongeren komen zelf aan het woord, de ouderen niet.',
  indicators: [
    { gedragsindicator: 'GI1', mark: 'partlyShown', evidence: ['energiecafe'], note: 'alleen voor mij' },
    { gedragsindicator: 'GI2', mark: 'notShown', evidence: [], note: '' },
  ],
});

function facts(changes: Partial<ResultFacts> = {}): ResultFacts {
  return {
    manifest: aManifest(),
    controlecode: 'c0ffee',
    policy: { version: 3, cutOff: { nl: 'Als geheel beoordeeld.', en: 'Judged as a whole.' } },
    route: { code: 'microcredential', remedyDays: 42 },
    assessors: [
      { accountId: ANNE, name: 'Beoordelaar 1', kind: 'vak' },
      { accountId: BRAM, name: 'Beoordelaar 2', kind: 'beroepsoverstijgend' },
    ],
    sheets: [aSealedSheet(ANNE), aSealedSheet(BRAM, partly)],
    interview: { held: true, on: '2026-03-05' },
    consensus: new Map<string, Consensus>([['LU1', anAdvice('partlyShown').consensus]]),
    decisions: [valueOf(ratify(anItem(anAdvice('partlyShown')), NOON))],
    registerNumbers: new Map(),
    ...changes,
  };
}

test('a negative result tells what was judged, on what, why, what is lacking, the next step and the remedy', () => {
  const result = valueOf(makeResult(facts(), NOON));
  expect(result).toMatchObject({
    framework: { code: 'LO', version: '1' },
    controlecode: 'c0ffee',
    policy: { version: 3, cutOff: { nl: 'Als geheel beoordeeld.' } },
    assessors: [
      { name: 'Beoordelaar 1', kind: 'vak' },
      { name: 'Beoordelaar 2', kind: 'beroepsoverstijgend' },
    ],
    interview: { held: true, on: '2026-03-05' },
    announcedOn: '2026-03-10',
    remedy: { route: 'microcredential', days: 42, until: '2026-04-21' },
  });
  expect(result.leeruitkomsten).toEqual([
    {
      leeruitkomst: 'LU1',
      decision: { kind: 'ratified', outcome: 'partlyShown', decidedOn: '2026-03-10' },
      indicators: [
        { gedragsindicator: 'GI1', mark: null },
        { gedragsindicator: 'GI2', mark: 'notShown' },
      ],
      basis: [
        expect.objectContaining({ evidenceId: 'wijkanalyse', gedragsindicatoren: ['GI1'] }),
        expect.objectContaining({ evidenceId: 'energiecafe', gedragsindicatoren: ['GI1'] }),
      ],
      saw: [aJudgement().saw, partly.saw],
      reasons: ['Het is te zien op blz. 4.'],
      feedback: { lacking: 'De ouderen.', evidenceWanted: 'Een tweede gesprek.', nextStep: 'Vraag ze erbij.' },
      registerNumber: null,
    },
  ]);
});

test('shown comes with its register number and without a list of what is lacking', () => {
  const result = makeResult(
    facts({
      consensus: new Map<string, Consensus>([['LU1', anAdvice('shown').consensus]]),
      decisions: [valueOf(ratify(anItem(), NOON))],
      registerNumbers: new Map([['LU1', '2026-0001']]),
    }),
    NOON,
  );
  expect(valueOf(result).leeruitkomsten[0]).toMatchObject({ registerNumber: '2026-0001', feedback: null });
});

test('a result survives being stored: it holds no more than JSON can', () => {
  const result = valueOf(makeResult(facts(), NOON));
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

test('what an assessor noted for themselves, and who said what, is no part of it', () => {
  const text = JSON.stringify(valueOf(makeResult(facts(), NOON)));
  expect(text).not.toContain('alleen voor mij');
  expect(text).not.toContain(ANNE);
});

test('one piece that both cite stands there once, with all it was cited for', () => {
  const also = aJudgement({
    indicators: [
      { gedragsindicator: 'GI1', mark: 'shown', evidence: ['wijkanalyse'], note: '' },
      { gedragsindicator: 'GI2', mark: 'shown', evidence: ['wijkanalyse'], note: '' },
    ],
  });
  const [judged] = valueOf(
    makeResult(facts({ sheets: [aSealedSheet(ANNE), aSealedSheet(BRAM, also)] }), NOON),
  ).leeruitkomsten;
  expect(judged?.basis).toHaveLength(1);
  expect(judged?.basis[0]).toMatchObject({ gedragsindicatoren: ['GI1', 'GI2'], whereToSee: ['blz. 4', 'blz. 2'] });
});

test('voided or to be judged again, the grounds are told, and both assessors’ reasons when they differed', () => {
  const consensus = new Map<string, Consensus>([['LU1', anOpenAdvice().consensus]]);
  const item = anItem(anOpenAdvice());
  const decisions: readonly Decision[] = [
    valueOf(declareVoid(item, grounds, NOON)),
    valueOf(sendBack(item, { kind: 'reassess', grounds }, NOON)),
  ];
  for (const decision of decisions) {
    const [judged] = valueOf(makeResult(facts({ consensus, decisions: [decision] }), NOON)).leeruitkomsten;
    expect(judged?.decision).toMatchObject({ kind: decision.kind, grounds, decidedOn: '2026-03-10' });
    expect(judged?.reasons).toEqual(['Het gesprek overtuigde mij.', 'Ik mis de ouderen.']);
    expect(judged?.feedback).toBeNull();
  }
});

test('nothing is announced while a leeruitkomst waits for a decision, or for its reasons', () => {
  const repair = valueOf(sendBack(anItem(), { kind: 'repairReasons', grounds }, NOON));
  expect(undecided(facts())).toEqual([]);
  for (const decisions of [[], [repair]]) {
    expect(refusalOf(makeResult(facts({ decisions }), NOON))).toEqual({ code: 'not-decided', leeruitkomsten: ['LU1'] });
  }
});
