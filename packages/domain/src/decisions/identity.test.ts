import type { Decision } from './decide.ts';
import { requireIdentity } from './decide.ts';

const AT = new Date('2026-11-20T10:00:00Z');
const ratified = (outcome: 'shown' | 'partlyShown'): Decision => ({
  kind: 'ratified',
  leeruitkomst: 'LU1',
  outcome,
  decidedAt: AT,
});

test('no decision that earns a deelcertificaat falls before the identity was checked', () => {
  const refused = requireIdentity(ratified('shown'), false);
  expect(refused).toEqual({ ok: false, refusal: { code: 'identity-not-checked' } });
  expect(requireIdentity(ratified('shown'), true).ok).toBe(true);
});

test('a decision without a deelcertificaat does not wait for it', () => {
  expect(requireIdentity(ratified('partlyShown'), false).ok).toBe(true);
});
