import { decideBrought, mayBring } from './brought.ts';
import type { VerificationConclusion } from './verification.ts';

const signed = { check: 'signature', answer: 'valid' } as const;

describe('a credential from elsewhere', () => {
  test.each<VerificationConclusion>(['valid', 'unknownIssuer', 'unknownStatus', 'undecided'])(
    'may be claimed when its signature holds and it is %s',
    (conclusion) => {
      expect(mayBring({ conclusion, steps: [signed] })).toEqual({ ok: true, value: true });
    },
  );

  test.each<VerificationConclusion>([
    'revoked',
    'suspended',
    'tampered',
    'unsigned',
    'malformed',
    'expired',
    'notYetValid',
  ])('is refused when it is %s', (conclusion) => {
    expect(mayBring({ conclusion, steps: [signed] }).ok).toBe(false);
  });

  test('is refused when its signature could not be checked', () => {
    expect(mayBring({ conclusion: 'unknownIssuer', steps: [{ check: 'signature', answer: 'unknown' }] }).ok).toBe(
      false,
    );
    expect(mayBring({ conclusion: 'undecided', steps: [] }).ok).toBe(false);
  });
});

describe('a decision', () => {
  const vote = (kind: 'accepted' | 'moreAsked' | 'declined', reason: string = kind) => ({ kind, reason });

  test('falls on two equal votes, and carries both reasons', () => {
    expect(decideBrought([vote('accepted', 'een'), vote('accepted', 'twee')])).toEqual(vote('accepted', 'een\n\ntwee'));
    expect(decideBrought([vote('accepted'), vote('declined'), vote('declined')])).toEqual(vote('declined'));
  });

  test('does not fall on one vote, nor on votes that differ', () => {
    expect(decideBrought([])).toBeUndefined();
    expect(decideBrought([vote('accepted')])).toBeUndefined();
    expect(decideBrought([vote('accepted'), vote('moreAsked'), vote('declined')])).toBeUndefined();
  });
});
