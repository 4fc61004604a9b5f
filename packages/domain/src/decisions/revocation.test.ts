import { ANNE, BRAM, NOON, refusalOf, valueOf } from '../test/builders.ts';
import {
  confirmRevocation,
  DEELCERTIFICAAT_STATES,
  moveDeelcertificaat,
  requestRevocation,
  type DeelcertificaatState,
} from './revocation.ts';
import { REVOCATION_CATEGORIES } from './vocabulary.ts';

const request = {
  category: 'issuedInError',
  explanation: 'De verkeerde leeruitkomst staat erop.',
  requestedBy: ANNE,
  requestedAt: NOON,
} as const;
const issued = { state: 'issued', requested: false } as const;

test.each(REVOCATION_CATEGORIES)('one person asks, in a category: %s; another makes it so', (category) => {
  const asked = valueOf(requestRevocation({ ...request, category }, issued));
  expect(valueOf(confirmRevocation(asked, { by: BRAM, at: NOON }, 'issued'))).toEqual({
    ...request,
    ...{ category, confirmedBy: BRAM, confirmedAt: NOON },
  });
});

test('the same person can’t do both', () => {
  expect(refusalOf(confirmRevocation(request, { by: ANNE, at: NOON }, 'issued'))).toEqual({ code: 'same-person' });
});

test('asks once, and explains', () => {
  expect(refusalOf(requestRevocation(request, { ...issued, requested: true }))).toEqual({ code: 'already-requested' });
  expect(refusalOf(requestRevocation({ ...request, explanation: '  fout  ' }, issued))).toEqual({
    code: 'explanation-too-short',
    length: 4,
    minimum: 10,
  });
  expect(requestRevocation({ ...request, explanation: 'tien teken' }, issued).ok).toBe(true);
});

test('what was never issued, or is revoked already, can’t be revoked', () => {
  for (const state of ['registered', 'revoked', 'superseded'] as const) {
    const refusal = { code: 'transition-not-allowed', from: state, to: 'revoked' };
    expect(refusalOf(requestRevocation(request, { state, requested: false }))).toEqual(refusal);
    expect(refusalOf(confirmRevocation(request, { by: BRAM, at: NOON }, state))).toEqual(refusal);
  }
});

const ALLOWED: readonly (readonly [DeelcertificaatState, DeelcertificaatState])[] = [
  ['registered', 'issued'],
  ['issued', 'suspended'],
  ['issued', 'revoked'],
  ['issued', 'superseded'],
  ['suspended', 'issued'],
  ['suspended', 'revoked'],
  ['suspended', 'superseded'],
];

test.each(DEELCERTIFICAAT_STATES.flatMap((from) => DEELCERTIFICAAT_STATES.map((to) => [from, to] as const)))(
  'from %s to %s only when the lifecycle says so',
  (from, to) => {
    expect(moveDeelcertificaat(from, to).ok).toBe(ALLOWED.some(([start, end]) => start === from && end === to));
  },
);
