import { NOON, refusalOf, valueOf } from '../test/builders.ts';
import { designate, type DesignationFacts, type DesignationRequest } from './designate.ts';

const facts: DesignationFacts = { roles: ['assessor'], leeruitkomsten: ['LU1', 'LU2'], at: NOON };
const request: DesignationRequest = {
  kind: 'vak',
  leeruitkomsten: ['LU1', 'LU2', 'LU1'],
  validFrom: '2026-01-01',
  validUntil: '2026-03-10',
};

test('designates for named leeruitkomsten, each once, up to and including a day', () => {
  expect(valueOf(designate(request, facts)).leeruitkomsten).toEqual(['LU1', 'LU2']);
});

test('only somebody who is an assessor here', () => {
  expect(refusalOf(designate(request, { ...facts, roles: ['boardMember'] }))).toEqual({ code: 'not-an-assessor' });
});

test('only for what the framework holds', () => {
  expect(refusalOf(designate({ ...request, leeruitkomsten: ['LU1', 'LU99'] }, facts))).toEqual({
    code: 'unknown-leeruitkomst',
    leeruitkomsten: ['LU99'],
  });
});

test('never backwards, nor for a time that is over', () => {
  const backwards = { ...request, validFrom: '2026-03-11' };
  expect(refusalOf(designate(backwards, facts))).toEqual({ code: 'designation-reversed' });
  const over = { ...request, validUntil: '2026-03-09' };
  expect(refusalOf(designate(over, facts))).toEqual({ code: 'designation-past', validUntil: '2026-03-09' });
});
