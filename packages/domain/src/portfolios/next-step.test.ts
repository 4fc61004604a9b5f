import { aLink, aPiece } from '../test/builders.ts';
import { nextStep, type NextStepFacts } from './next-step.ts';

const other = aPiece({ id: 'energiecafe', setting: 'village' });

function facts(changes: Partial<NextStepFacts> = {}): NextStepFacts {
  return {
    leeruitkomst: 'LU1',
    evidence: [aPiece(), other],
    links: [aLink(), aLink({ evidenceId: 'energiecafe' })],
    explanation: 'Samen laten ze het zien.',
    ...changes,
  };
}

test('begins with a story: tell about a project', () => {
  expect(nextStep(facts({ evidence: [], links: [] }))).toEqual({ code: 'tell-about-a-project' });
});

test('then links what is there to this leeruitkomst', () => {
  const elsewhere = [aLink({ leeruitkomst: 'LU2' })];
  expect(nextStep(facts({ links: elsewhere }))).toEqual({ code: 'link-evidence', leeruitkomst: 'LU1' });
});

test('asks why before it asks where', () => {
  const links = [aLink({ whereToSee: '' }), aLink({ gedragsindicator: 'GI2', motivation: '' })];
  expect(nextStep(facts({ links }))).toMatchObject({ code: 'explain-link', link: { gedragsindicator: 'GI2' } });
  expect(nextStep(facts({ links: [aLink({ whereToSee: '' })] }))).toEqual({
    code: 'say-where-to-see',
    link: { evidenceId: 'wijkanalyse', leeruitkomst: 'LU1', gedragsindicator: 'GI1' },
  });
});

test('advises a second piece, then another setting, before the whole is explained', () => {
  expect(nextStep(facts({ explanation: '', links: [aLink()] }))).toMatchObject({ code: 'add-a-piece', pieces: 1 });
  const same = facts({ explanation: '', evidence: [aPiece(), { ...other, setting: 'neighbourhood' }] });
  expect(nextStep(same)).toMatchObject({ code: 'vary-settings', setting: 'neighbourhood' });
});

test('who says "not now" to advice goes on to explaining the whole', () => {
  const same = facts({ explanation: '', evidence: [aPiece(), { ...other, setting: 'neighbourhood' }] });
  expect(nextStep(same, ['vary-settings'])).toEqual({ code: 'explain-leeruitkomst', leeruitkomst: 'LU1' });
  expect(nextStep(facts({ explanation: '', links: [aLink()] }), ['add-a-piece'])).toMatchObject({
    code: 'explain-leeruitkomst',
  });
});

test('advice never stands between an explained leeruitkomst and submitting it', () => {
  expect(nextStep(facts({ links: [aLink()] }))).toEqual({ code: 'submit', leeruitkomst: 'LU1' });
});

test('asks last for what the gate needs of each piece that is used', () => {
  const unfinished = { ...other, ownRole: '' };
  expect(nextStep(facts({ evidence: [aPiece(), unfinished] }))).toEqual({
    code: 'finish-evidence',
    evidenceId: 'energiecafe',
    gap: 'own-role-missing',
  });
  expect(nextStep(facts({ evidence: [aPiece({ people: null }), other] }))).toEqual({
    code: 'state-people',
    evidenceId: 'wijkanalyse',
  });
  expect(nextStep(facts({ evidence: [aPiece({ aiUse: null }), other] }))).toEqual({
    code: 'state-ai-use',
    evidenceId: 'wijkanalyse',
  });
});

test('what isn’t used for this leeruitkomst doesn’t hold it up', () => {
  const unused = aPiece({ id: 'ongebruikt', people: null });
  expect(nextStep(facts({ evidence: [aPiece(), other, unused] })).code).toBe('submit');
});
