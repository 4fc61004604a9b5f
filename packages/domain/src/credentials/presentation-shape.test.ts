import type { JsonObject } from './json.ts';
import { findPresentationFaults } from './presentation-shape.ts';

const SHOWN: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  holder: 'did:key:z6Mk',
  verifiableCredential: [{ type: 'EnvelopedVerifiableCredential' }],
};

test('a presentation with all it needs has no faults', () => {
  expect(findPresentationFaults(SHOWN)).toEqual([]);
});

test.each<[string, JsonObject, string]>([
  ['another first context', { '@context': ['https://example.org'] }, '@context'],
  ['no type', { type: undefined }, 'type'],
  ['another type', { type: ['VerifiableCredential'] }, 'type'],
  ['an id that is no address', { id: 'here' }, 'id'],
  ['a holder without id', { holder: { name: 'Noor' } }, 'holder'],
  ['a credential that is only an address', { verifiableCredential: ['urn:x'] }, 'verifiableCredential'],
])('names the place of %s', (_what, change, path) => {
  expect(findPresentationFaults({ ...SHOWN, ...change }).map((fault) => fault.path)).toEqual([path]);
});
