import type { JsonObject } from './json.ts';

/** What is checked of a credential, in the order a reader sees it (DESIGN §2 "verify", STANDARDS §3). */
export const VERIFICATION_CHECKS = ['signature', 'issuer', 'status', 'dates', 'schema', 'framework'] as const;
export type VerificationCheck = (typeof VERIFICATION_CHECKS)[number];

/** The answer of one check. `unknown` is an honest "we can't tell", never a "no". */
export type VerificationAnswer = 'valid' | 'invalid' | 'unknown';

/**
 * Every finding a check can have, with the answer it stands for. One table, so that a finding can't be called valid in
 * one place and unknown in another.
 */
const FINDINGS = {
  signatureMatches: ['signature', 'valid'],
  signatureDiffers: ['signature', 'invalid'],
  signatureMissing: ['signature', 'invalid'],
  /** The key exists but not for this issuer, or not to issue with. */
  signatureKeyForeign: ['signature', 'invalid'],
  /** Some member has no meaning in the contexts named, so no signature can cover it. */
  signatureLeavesGaps: ['signature', 'invalid'],
  /** The proof itself carried a last day, and it has passed. */
  signatureExpired: ['signature', 'invalid'],
  /** A presentation that was made for somebody else's question: shown before, and now shown again. */
  signatureOtherChallenge: ['signature', 'invalid'],
  signatureOtherDomain: ['signature', 'invalid'],
  /** The issuer took the key back: what it signed may be the issuer's or somebody else's, and nobody can tell. */
  signatureKeyRevoked: ['signature', 'unknown'],
  signatureKeyUnavailable: ['signature', 'unknown'],
  signatureKindUnsupported: ['signature', 'unknown'],
  signatureContextUnknown: ['signature', 'unknown'],
  signatureTooCostly: ['signature', 'unknown'],
  issuerRegistered: ['issuer', 'valid'],
  issuerOnWeb: ['issuer', 'valid'],
  issuerMissing: ['issuer', 'invalid'],
  /** Confirmed by this reader on an earlier day; offline it can't be asked again. */
  issuerRemembered: ['issuer', 'valid'],
  /** The file brought its own copy of the issuer's keys: whoever makes a false file can bring false keys. */
  issuerOnlyBundled: ['issuer', 'unknown'],
  /** A did:key proves that one key signed, not whose it is. */
  issuerIsBareKey: ['issuer', 'unknown'],
  issuerUnreachable: ['issuer', 'unknown'],
  statusClear: ['status', 'valid'],
  statusNotKept: ['status', 'valid'],
  statusRevoked: ['status', 'invalid'],
  statusSuspended: ['status', 'invalid'],
  /** Clear on the day the bundled copy was made; what happened since can't be seen offline. */
  statusClearInBundle: ['status', 'unknown'],
  /** Clear when this reader was last online; what happened since can't be seen offline. */
  statusClearThen: ['status', 'unknown'],
  statusUnreachable: ['status', 'unknown'],
  statusListUntrusted: ['status', 'unknown'],
  statusKindUnsupported: ['status', 'unknown'],
  datesCurrent: ['dates', 'valid'],
  datesNotYet: ['dates', 'invalid'],
  datesOver: ['dates', 'invalid'],
  datesUnreadable: ['dates', 'invalid'],
  schemaFollowed: ['schema', 'valid'],
  schemaBroken: ['schema', 'invalid'],
  frameworkPublished: ['framework', 'valid'],
  /** A framework that changed doesn't take back what somebody showed under it (DOMAIN §12.5): no "no", only a remark. */
  frameworkItemGone: ['framework', 'unknown'],
  frameworkUnreachable: ['framework', 'unknown'],
  frameworkNotNamed: ['framework', 'unknown'],
} as const satisfies Record<string, readonly [VerificationCheck, VerificationAnswer]>;

export type VerificationFinding = keyof typeof FINDINGS;

/** One line of the step log of a verification. */
export interface VerificationStep {
  readonly check: VerificationCheck;
  readonly answer: VerificationAnswer;
  readonly code: VerificationFinding;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The plain answer over all steps; the texts belong to the screens. */
export const VERIFICATION_CONCLUSIONS = [
  'valid',
  'revoked',
  'suspended',
  'tampered',
  'unsigned',
  'malformed',
  'expired',
  'notYetValid',
  'unknownIssuer',
  'unknownStatus',
  'undecided',
] as const;
export type VerificationConclusion = (typeof VERIFICATION_CONCLUSIONS)[number];

/** A finding as a line of the log; its check and its answer follow from the finding. */
export function verificationStep(code: VerificationFinding, facts: VerificationStep['facts'] = {}): VerificationStep {
  const [check, answer] = FINDINGS[code];
  return { check, answer, code, facts };
}

const DECISIVE: readonly (readonly [VerificationFinding, VerificationConclusion])[] = [
  ['signatureMissing', 'unsigned'],
  ['signatureDiffers', 'tampered'],
  ['signatureKeyForeign', 'tampered'],
  ['signatureLeavesGaps', 'tampered'],
  ['signatureOtherChallenge', 'tampered'],
  ['signatureOtherDomain', 'tampered'],
  ['issuerMissing', 'malformed'],
  ['statusRevoked', 'revoked'],
  ['statusSuspended', 'suspended'],
  ['schemaBroken', 'malformed'],
  ['datesUnreadable', 'malformed'],
  ['signatureExpired', 'expired'],
  ['datesOver', 'expired'],
  ['datesNotYet', 'notYetValid'],
];

/** Whether the leeruitkomst still stands in a published framework is told, and decides nothing. */
const DECIDING_CHECKS = VERIFICATION_CHECKS.filter((check) => check !== 'framework');

/**
 * The plain answer: the gravest "no" first, then what can't be told, and `valid` only when every check said yes. An
 * unknown issuer is not a false credential, and a missing check is never a yes.
 */
export function conclude(steps: readonly VerificationStep[]): VerificationConclusion {
  const found = new Set(steps.map((line) => line.code));
  for (const [finding, conclusion] of DECISIVE) if (found.has(finding)) return conclusion;

  // A check can have several lines, such as a status for revoking and one for suspending: all must say yes.
  const answersOf = (check: VerificationCheck) =>
    steps.filter((line) => line.check === check).map((line) => line.answer);
  const isValid = (check: VerificationCheck): boolean =>
    answersOf(check).length > 0 && answersOf(check).every((answer) => answer === 'valid');
  const open = DECIDING_CHECKS.filter((check) => !isValid(check));
  if (open.length === 0) return 'valid';
  if (answersOf('issuer').includes('unknown')) return 'unknownIssuer';
  if (open.length === 1 && answersOf('status').includes('unknown')) return 'unknownStatus';
  return 'undecided';
}

const DATE_TIME = /^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether the credential holds at this moment: from `validFrom` on, until (not including) `validUntil`. */
export function checkDates(credential: JsonObject, at: Date): VerificationStep {
  const from = parseDateTime(credential['validFrom']);
  const until = parseDateTime(credential['validUntil']);
  if (from === 'unreadable' || until === 'unreadable') return verificationStep('datesUnreadable');
  if (from !== undefined && at < from) return verificationStep('datesNotYet', { validFrom: from.toISOString() });
  if (until !== undefined && at >= until) return verificationStep('datesOver', { validUntil: until.toISOString() });
  return verificationStep('datesCurrent', from === undefined ? {} : { validFrom: from.toISOString() });
}

/** A moment with its time zone, as VC 2.0 writes it; undefined when absent. */
export function parseDateTime(value: JsonObject[string]): Date | 'unreadable' | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !DATE_TIME.test(value)) return 'unreadable';
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? 'unreadable' : moment;
}
