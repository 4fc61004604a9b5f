import fc from 'fast-check';
import type { JsonObject } from './json.ts';
import type { VerificationConclusion, VerificationFinding } from './verification.ts';
import { checkDates, conclude, verificationStep } from './verification.ts';

const ALL_GOOD: readonly VerificationFinding[] = [
  'signatureMatches',
  'issuerRegistered',
  'statusClear',
  'datesCurrent',
  'schemaFollowed',
];

const concludeFrom = (codes: readonly VerificationFinding[]) => conclude(codes.map((code) => verificationStep(code)));

const instead = (code: VerificationFinding): readonly VerificationFinding[] => {
  const { check } = verificationStep(code);
  return ALL_GOOD.map((good) => (verificationStep(good).check === check ? code : good));
};

test('valid when every check says yes', () => {
  expect(concludeFrom(ALL_GOOD)).toBe('valid');
  expect(concludeFrom(instead('statusNotKept'))).toBe('valid');
  expect(concludeFrom(instead('issuerOnWeb'))).toBe('valid');
});

const ONE_WRONG: readonly (readonly [VerificationFinding, VerificationConclusion])[] = [
  ['signatureDiffers', 'tampered'],
  ['signatureKeyForeign', 'tampered'],
  ['signatureLeavesGaps', 'tampered'],
  ['signatureOtherChallenge', 'tampered'],
  ['signatureOtherDomain', 'tampered'],
  ['signatureMissing', 'unsigned'],
  ['signatureExpired', 'expired'],
  ['signatureKindUnsupported', 'undecided'],
  ['signatureContextUnknown', 'undecided'],
  ['issuerMissing', 'malformed'],
  ['issuerOnlyBundled', 'unknownIssuer'],
  ['issuerIsBareKey', 'unknownIssuer'],
  ['issuerUnreachable', 'unknownIssuer'],
  ['statusRevoked', 'revoked'],
  ['statusSuspended', 'suspended'],
  ['statusClearInBundle', 'unknownStatus'],
  ['statusClearThen', 'unknownStatus'],
  ['statusUnreachable', 'unknownStatus'],
  ['statusListUntrusted', 'unknownStatus'],
  ['datesNotYet', 'notYetValid'],
  ['datesOver', 'expired'],
  ['datesUnreadable', 'malformed'],
  ['schemaBroken', 'malformed'],
];

test.each(ONE_WRONG)('with everything else right, %s means %s', (code, conclusion) => {
  expect(concludeFrom(instead(code))).toBe(conclusion);
});

test.each<VerificationFinding>([
  'frameworkPublished',
  'frameworkItemGone',
  'frameworkUnreachable',
  'frameworkNotNamed',
])('what became of the framework decides nothing: %s', (code) => {
  expect(concludeFrom([...ALL_GOOD, code])).toBe('valid');
  expect(concludeFrom([...instead('statusRevoked'), code])).toBe('revoked');
});

test('a paper whose status was last known on an earlier day is never called valid', () => {
  const offline: VerificationFinding[] = [
    'signatureMatches',
    'issuerRemembered',
    'statusClearThen',
    'datesCurrent',
    'schemaFollowed',
  ];
  expect(concludeFrom(offline)).toBe('unknownStatus');
});

test('a tampered paper is tampered, whatever else is said of it', () => {
  expect(concludeFrom(['signatureDiffers', 'issuerRegistered', 'statusRevoked', 'datesOver'])).toBe('tampered');
});

test('a revoked paper is revoked, also when its issuer is unknown or its term is over', () => {
  expect(concludeFrom(['signatureMatches', 'issuerOnlyBundled', 'statusRevoked', 'datesOver', 'schemaFollowed'])).toBe(
    'revoked',
  );
});

test('an unknown issuer is not a false credential', () => {
  expect(
    concludeFrom([
      'signatureKeyUnavailable',
      'issuerUnreachable',
      'statusUnreachable',
      'datesCurrent',
      'schemaFollowed',
    ]),
  ).toBe('unknownIssuer');
});

test('a check that was not made is never a yes', () => {
  fc.assert(
    fc.property(fc.subarray([...ALL_GOOD], { maxLength: ALL_GOOD.length - 1 }), (some) => {
      expect(concludeFrom(some)).not.toBe('valid');
    }),
  );
});

test('the order in which checks were made does not matter', () => {
  const anyFindings = fc.shuffledSubarray([...ALL_GOOD, ...ONE_WRONG.map(([code]) => code)]);
  fc.assert(
    fc.property(anyFindings, (codes) => {
      expect(concludeFrom(codes.toReversed())).toBe(concludeFrom(codes));
    }),
  );
});

const DATED: JsonObject = { validFrom: '2026-11-20T14:31:00Z', validUntil: '2031-11-20T14:31:00+01:00' };

test.each([
  ['2026-11-20T14:30:59Z', 'datesNotYet'],
  ['2026-11-20T14:31:00Z', 'datesCurrent'],
  ['2031-11-20T13:30:59Z', 'datesCurrent'],
  ['2031-11-20T13:31:00Z', 'datesOver'],
])('at %s the finding is %s: from the first moment on, until the last', (at, code) => {
  expect(checkDates(DATED, new Date(at)).code).toBe(code);
});

test('without dates a credential holds at any time', () => {
  expect(checkDates({}, new Date(0)).code).toBe('datesCurrent');
});

test.each(['2026-11-20', '20 november 2026', '2026-13-45T00:00:00Z', '2026-11-20T14:31:00', 5, null])(
  'a date written as %p is not read',
  (validFrom) => {
    expect(checkDates({ validFrom }, new Date(0)).code).toBe('datesUnreadable');
  },
);
