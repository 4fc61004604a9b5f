import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './verify.nl.ts';

export const en = {
  title: 'Check a deelcertificaat',
  lead: 'Did you receive a deelcertificaat and want to know whether it is genuine? You need no account.',
  choose: 'Choose the file that you received',
  drop: 'Drag the file here, or choose it.',
  chooseFile: 'Choose a file',
  busy: 'Checking …',
  kinds: 'The certificate as PDF, the signed data as JSON or JWT, or a badge as a picture.',
  notKept:
    'The check happens in your browser: the file stays on your computer. From then on this page works without internet too.',
  onPaper: {
    title: 'Do you have it on paper?',
    text: 'Then scan the QR code, or type the address below it. You see the same answer there.',
  },
  again: 'Check another file',
  print: 'Print this',
  server: {
    text: 'The issuer has a website of its own, which your browser may not ask. Our server may. For that the file goes to our server; we do not keep it.',
    ask: 'Have our server look it up',
    busy: 'Looking it up …',
    failed: 'That does not work now. Perhaps there is no internet. Try again later.',
  },
  answerLabel: 'Outcome of the check',
  checked: '{{file}}, checked on {{when}}.',
  answer: {
    valid: { head: 'Valid', text: 'This deelcertificaat is genuine, unchanged and not revoked.' },
    demonstration: {
      head: 'Demonstration',
      text: 'All checks are in order, but this paper is not real. It shows how a deelcertificaat works.',
    },
    revoked: { head: 'Revoked', text: 'The issuer has revoked this deelcertificaat. It no longer counts.' },
    suspended: {
      head: 'Suspended',
      text: 'The issuer has suspended this deelcertificaat for now. It does not count at present. Ask the issuer why.',
    },
    tampered: {
      head: 'Not right',
      text: 'The signature does not fit what is stated. Somebody changed something, or somebody else signed. Do not rely on this file and ask the holder for the original.',
    },
    unsigned: {
      head: 'Not signed',
      text: 'There is no signature in this file. Anybody can have made it. Ask the holder for the signed file.',
    },
    malformed: {
      head: 'Not right',
      text: 'The file does not follow the standard. We cannot rely on it. Ask the holder for the original.',
    },
    expired: { head: 'Expired', text: 'This paper was valid until a day that has passed.' },
    notYetValid: { head: 'Not valid yet', text: 'This paper becomes valid later.' },
    unknownIssuer: {
      head: 'Unknown issuer',
      text: 'We cannot find out whose this is. That does not mean that it is false. Ask the issuer, at an address that you know.',
    },
    unknownStatus: {
      head: 'Cannot be confirmed now',
      text: 'The signature is in order, but we cannot see whether it was revoked. Try again later or ask the issuer.',
    },
    undecided: {
      head: 'Cannot be confirmed now',
      text: 'Not every check gave an answer. That does not mean the paper is false. Try again later.',
    },
    unreadable: { head: 'Cannot be read', text: 'We found no deelcertificaat in this file.' },
  },
  unreadable: {
    empty: 'The file is empty. Perhaps fetching it went wrong. Fetch it again.',
    tooLarge: 'The file is too large. A deelcertificaat is smaller than 10 MB.',
    notJson:
      'The file is no PDF, no picture with data in it, and no readable JSON or JWT. Ask the holder for the original file.',
    noCredentialInside:
      'There is no signed deelcertificaat in this file. Is it a scan or a print to PDF? Then ask for the original file, or scan the QR code.',
    severalCredentialsInside:
      'There are several deelcertificaten in this file. Check them one by one, as separate files.',
  },
  says: {
    shown: 'The holder has shown:',
    stated: 'The file states:',
    issuedBy: 'Issued by',
    saysIssuedBy: 'Issued, says the file, by',
    awarded: 'On',
    register: 'Register number',
    judged: 'Judged on the basis of',
    assessors_one: 'by {{count}} assessor',
    assessors_other: 'by {{count}} assessors, apart from each other',
    level: 'Level',
    worth: 'What it is worth',
    publicPage: 'The public page of this deelcertificaat',
    unnamed: 'no name given',
  },
  instrument: { portfolio: 'evidence from practice', interview: 'an interview' },
  checks: 'The checks',
  check: {
    signature: 'Signature',
    issuer: 'Issuer',
    status: 'Status',
    dates: 'Dates',
    schema: 'Form',
    framework: 'Framework',
  },
  outcome: { valid: 'in order', invalid: 'not in order', unknown: 'could not be checked' },
  finding: {
    signatureMatches: 'Nothing was changed since it was signed.',
    signatureDiffers: 'Something was changed since it was signed.',
    signatureMissing: 'There is no signature.',
    signatureKeyForeign: "The signature is not this issuer's.",
    signatureKeyRevoked:
      'The issuer withdrew this key: somebody else may have had it too. Ask for a new copy; it is at the address in the paper.',
    signatureLeavesGaps: 'The signature does not cover all that is stated.',
    signatureExpired: 'The signature was good until a day that has passed.',
    signatureOtherChallenge: 'This was made for another question than this one: it has been shown before.',
    signatureOtherDomain: 'This was made to be shown to somebody else.',
    signatureKeyUnavailable: "The issuer's key was not found.",
    signatureKindUnsupported: 'We do not know this kind of signature.',
    signatureContextUnknown: 'It uses words that we do not know.',
    signatureTooCostly: 'The file is too large to be checked.',
    issuerRegistered: 'The issuer is in our register.',
    issuerOnWeb: 'The issuer was confirmed on its own website.',
    issuerRemembered: 'The issuer was confirmed on {{day}}. Without internet we cannot do that again now.',
    issuerMissing: 'No issuer is named.',
    issuerOnlyBundled:
      'We know the issuer only from this file. Whoever makes a false file can put in a false issuer as well.',
    issuerIsBareKey: 'The issuer is only a key, without a name.',
    issuerUnreachable: 'The issuer was not found.',
    statusClear: 'Not revoked.',
    statusNotKept: 'The issuer keeps no list of revoked papers.',
    statusRevoked: 'Revoked by the issuer.',
    statusSuspended: 'Suspended by the issuer for now.',
    statusClearThen:
      'Not revoked on {{day}}, when this was last looked up. What happened since, we cannot see without internet.',
    statusClearInBundle:
      'Not revoked on {{day}}, the day of the list in this file. What happened since, we cannot see.',
    statusUnreachable: 'The list of revoked papers was not found.',
    statusListUntrusted: 'The list of revoked papers cannot be trusted.',
    statusKindUnsupported: 'We do not know this kind of list.',
    datesCurrent: 'Holds now.',
    datesNotYet: 'Does not hold yet.',
    datesOver: 'No longer holds.',
    datesUnreadable: 'The date cannot be read.',
    schemaFollowed: 'Follows the Open Badges 3.0 standard.',
    schemaBroken: 'Does not follow the Open Badges 3.0 standard.',
    frameworkPublished: 'The leeruitkomst stands in a published framework.',
    frameworkItemGone: 'The leeruitkomst no longer stands in the framework. The deelcertificaat still counts.',
    frameworkUnreachable: 'We could not look up the framework now.',
    frameworkNotNamed: 'No framework is named.',
  },
  otherFinding: 'We cannot say anything about this.',
  whose: {
    title: "Is it this person's?",
    text: 'This page gives no name. Compare the name and date of birth on the paper with an identity document, and the register number above with the one on the paper.',
  },
  meaning: {
    title: 'What does this mean?',
    paper:
      'A deelcertificaat belongs to one leeruitkomst: what somebody can do, however they learned it. Assessors looked at evidence from practice and the exam board decided.',
    signature: 'The issuer signed it digitally. Whoever changes a single letter breaks the signature.',
    unknown:
      '“Could not be checked” is not a “no”. There was something we could not look up, for instance because another website does not answer.',
    revoked: 'Revoked means: the issuer no longer stands behind it. The reason is not given here.',
  },
} satisfies SameKeys<typeof nl>;
