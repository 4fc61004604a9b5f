import type { LeeruitkomstSheet, OpenSheet, SealedSheet, SheetContent } from '../assessment/sheet.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Link } from '../evidence/links.ts';
import type { Designation } from '../assessment/appoint.ts';
import type { FrameworkRelations } from '../frameworks/framework.ts';
import type { SubmissionDraft } from '../submissions/draft.ts';
import { makeManifest, type Manifest } from '../submissions/manifest.ts';

/** A small framework in which GI2 stands under both leeruitkomsten. */
export const FRAMEWORK: FrameworkRelations = {
  leeruitkomsten: [
    { code: 'LU1', gedragsindicatoren: ['GI1', 'GI2'] },
    { code: 'LU2', gedragsindicatoren: ['GI3', 'GI2'] },
  ],
};

export const NOON = new Date('2026-03-10T11:00:00Z');
export const TODAY = '2026-03-10';
export const CANDIDATE = 'account-candidate';
export const ANNE = 'account-anne';
export const BRAM = 'account-bram';
export const CARLA = 'account-carla';

export function aPiece(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: 'wijkanalyse',
    title: 'Wat speelt er in de portiekflats?',
    kind: 'analysis',
    periodStart: '2025-02-01',
    periodEnd: '2025-06-30',
    organisation: 'Welzijn Zuid',
    setting: 'neighbourhood',
    targetGroup: 'bewoners van vier flats',
    scale: 'micro',
    ownRole: 'buurtwerker',
    together: false,
    ownPart: '',
    people: 'anonymised',
    aiUse: '',
    files: [{ sha256: 'a'.repeat(64), name: 'wijkanalyse.docx', size: 1200, type: 'application/docx' }],
    webAddress: null,
    reflection: null,
    ...changes,
  };
}

export function aLink(changes: Partial<Link> = {}): Link {
  return {
    evidenceId: 'wijkanalyse',
    leeruitkomst: 'LU1',
    gedragsindicator: 'GI1',
    motivation: 'Ik ging langs de deuren en vroeg door.',
    whereToSee: 'blz. 4',
    ...changes,
  };
}

/** A draft of LU1 alone that passes the gate without any advice. */
export function aDraft(changes: Partial<SubmissionDraft> = {}): SubmissionDraft {
  return {
    framework: { code: 'LO', version: '1' },
    round: 1,
    leeruitkomsten: [{ code: 'LU1', gedragsindicatoren: ['GI1', 'GI2'], explanation: 'Samen laten ze dit zien.' }],
    links: [
      aLink(),
      aLink({ gedragsindicator: null, whereToSee: 'blz. 2' }),
      aLink({ evidenceId: 'energiecafe', gedragsindicator: 'GI2' }),
    ],
    evidence: [aPiece(), aPiece({ id: 'energiecafe', title: 'Energiecafé', setting: 'village' })],
    ownWork: true,
    acceptedPolicyVersion: 3,
    ...changes,
  };
}

export function aManifest(changes: Partial<SubmissionDraft> = {}): Manifest {
  return makeManifest(aDraft(changes), 3);
}

/** A judgement on LU1 with nothing lacking. */
export function aJudgement(changes: Partial<LeeruitkomstSheet> = {}): LeeruitkomstSheet {
  return {
    leeruitkomst: 'LU1',
    indicators: [
      { gedragsindicator: 'GI1', mark: 'shown', evidence: ['wijkanalyse'], note: '' },
      { gedragsindicator: 'GI2', mark: 'notShown', evidence: [], note: '' },
    ],
    evidenceCriteria: [
      { evidenceId: 'wijkanalyse', authenticity: 'met', currency: 'met', reason: '' },
      { evidenceId: 'energiecafe', authenticity: 'met', currency: 'met', reason: '' },
    ],
    relevance: [
      { evidenceId: 'wijkanalyse', value: 'met', reason: '' },
      { evidenceId: 'energiecafe', value: 'met', reason: '' },
    ],
    set: {
      variation: { value: 'met', reason: '' },
      quantity: { value: 'met', reason: '' },
      transfer: { value: 'met', reason: '' },
    },
    level: { answer: 'yes', reason: '' },
    saw: 'Op blz. 4 staat hoe de bewoners zelf de cijfers uitleggen aan de wethouder.',
    against: 'Er is maar één groep gesproken.',
    doubts: [],
    verdict: 'shown',
    revisionReason: '',
    ...changes,
  };
}

export function aSheet(...judgements: readonly LeeruitkomstSheet[]): SheetContent {
  return { leeruitkomsten: judgements.length === 0 ? [aJudgement()] : judgements };
}

export function anOpenSheet(content: SheetContent = aSheet(), accountId = ANNE): OpenSheet {
  return { state: 'open', accountId, round: 1, ...content };
}

export function aSealedSheet(accountId: string, ...judgements: readonly LeeruitkomstSheet[]): SealedSheet {
  return { state: 'sealed', accountId, round: 1, sealedAt: NOON, ...aSheet(...judgements) };
}

export function aDesignation(changes: Partial<Designation> = {}): Designation {
  return {
    accountId: ANNE,
    kind: 'vak',
    leeruitkomsten: ['LU1', 'LU2'],
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    ended: false,
    ...changes,
  };
}

/** The value of a result that should be one; fails the test with the refusal when it isn't. */
export function valueOf<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

/** The refusal of a result that should be one; fails the test when the rule let it pass. */
export function refusalOf<Refusal>(
  result: { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal },
): Refusal {
  if (result.ok) throw new Error('not refused');
  return result.refusal;
}
