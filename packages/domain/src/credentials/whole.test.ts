import { USUAL_ROUTES } from '../decisions/usual-routes.ts';
import { aDeelcertificaat } from '../test/deelcertificaat.ts';
import type { DeelcertificaatFacts } from './achievement.ts';
import { makeWhole } from './whole.ts';

const AT = new Date('2027-01-10T09:00:00Z');
const ITEM = { code: 'KT1', name: 'Werken in de wijk', text: 'Je werkt samen.', url: 'https://kracht.example.org/KT1' };
const paper = (code: string, changes: Partial<DeelcertificaatFacts> = {}): DeelcertificaatFacts => {
  const facts = aDeelcertificaat(changes);
  return { ...facts, registerNumber: `HV-${code}`, leeruitkomst: { ...facts.leeruitkomst, code } };
};
const wholeOf = (...papers: DeelcertificaatFacts[]) => makeWhole({ kind: 'kerntaak', item: ITEM, papers, at: AT });

test('cites each part by its number, without repeating its text', () => {
  const { stack, leeruitkomst, judging } = wholeOf(paper('LU1'), paper('LU2'));
  expect(stack?.parts.map(({ registerNumber }) => registerNumber)).toEqual(['HV-LU1', 'HV-LU2']);
  expect(stack?.parts[0]?.leeruitkomst).not.toHaveProperty('text');
  expect([leeruitkomst, judging.decidedOn]).toEqual([ITEM, AT]);
});

test('says no more than all its parts say', () => {
  const facts = aDeelcertificaat();
  const without = paper('LU2', { judging: { ...facts.judging, instruments: ['portfolio'], assessors: 3 } });
  const { judging } = wholeOf(paper('LU1'), without);
  expect([judging.instruments, judging.assessors]).toEqual([['portfolio'], 2]);
});

test('has a size only when every part has one', () => {
  expect(wholeOf(paper('LU1', { credits: 5 }), paper('LU2', { credits: 2.5 })).credits).toBe(7.5);
  expect(wholeOf(paper('LU1', { credits: 5 }), paper('LU2'))).not.toHaveProperty('credits');
});

test('is a demonstration as soon as one part is', () => {
  expect(wholeOf(paper('LU1'), paper('LU2', { demonstration: true })).demonstration).toBe(true);
});

test('tells the organisation as its newest part does', () => {
  const { issuer } = aDeelcertificaat();
  const older = paper('LU1', { validFrom: new Date('2026-12-01T00:00:00Z'), issuer: { ...issuer, name: 'Nieuw' } });
  expect(wholeOf(older, paper('LU2')).issuer.name).toBe('Nieuw');
});

test('is worth what its parts are worth: of parts by different routes it says both', () => {
  const { evc, internal } = USUAL_ROUTES;
  const same = wholeOf(
    paper('LU1', { legalNature: evc.legalNature }),
    paper('LU2', { legalNature: { ...evc.legalNature } }),
  );
  expect(same.legalNature).toEqual(evc.legalNature);
  const both = wholeOf(
    paper('LU1', { legalNature: evc.legalNature }),
    paper('LU2', { legalNature: internal.legalNature }),
  );
  expect(both.legalNature.nl).toBe(`${evc.legalNature.nl} ${internal.legalNature.nl}`);
});
