import type { Issuer } from './achievement.ts';
import type { JsonObject } from './json.ts';
import { isJsonObject, listOf } from './json.ts';
import { CREDENTIAL_CONTEXTS, makeIssuer } from './open-badge.ts';

/** The context of a record: that of the Comprehensive Learner Record stands before the one of Open Badges (STANDARDS §5). */
export const RECORD_CONTEXTS = [
  CREDENTIAL_CONTEXTS[0],
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  ...CREDENTIAL_CONTEXTS.slice(1),
] as const;

const SCHEMA = 'https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json';

/** What a record is made of: everything one organisation gave one person that is in force now. */
export interface RecordFacts {
  readonly publicUrl: string;
  readonly id: string;
  readonly issuer: Issuer;
  readonly demonstration: boolean;
  /** The signed deelcertificaten, whole. */
  readonly badges: readonly JsonObject[];
  /** Which achievement is part of which whole, by their ids. */
  readonly parts: readonly { readonly part: string; readonly whole: string }[];
  readonly at: Date;
}

/**
 * Somebody's whole record as a Comprehensive Learner Record 2.0, before its signature: the signed deelcertificaten inside
 * stay what they are, so a reader can check each, and the whole (STANDARDS §5). Needs at least one deelcertificaat.
 */
export function makeRecord(facts: RecordFacts) {
  const moment = `${facts.at.toISOString().slice(0, 19)}Z`;
  const name = 'Alle deelcertificaten';
  return {
    '@context': [...RECORD_CONTEXTS],
    id: facts.id,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: facts.demonstration ? `DEMONSTRATIE – ${name}` : name,
    description: `De ${facts.badges.length} deelcertificaten die ${facts.issuer.name} heeft uitgegeven en die op deze dag van kracht zijn.`,
    partial: false,
    issuer: makeIssuer(facts.publicUrl, facts.issuer),
    validFrom: moment,
    awardedDate: moment,
    credentialSubject: {
      type: ['ClrSubject'],
      identifier: holderOf(facts.badges[0]),
      verifiableCredential: facts.badges,
      ...(facts.parts.length === 0 ? {} : { association: facts.parts.map(associate) }),
    },
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
  };
}

/** All badges are one person's, so what identifies the holder of the first identifies the holder of all. */
function holderOf(badge: JsonObject | undefined) {
  const [subject] = listOf(badge?.['credentialSubject']);
  return isJsonObject(subject) ? listOf(subject['identifier']) : [];
}

function associate({ part, whole }: RecordFacts['parts'][number]) {
  return { type: 'Association', associationType: 'isPartOf', sourceId: part, targetId: whole };
}
