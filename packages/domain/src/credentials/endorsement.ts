import { ok, refuse, type Result } from '../shared/result.ts';
import { isFilled } from '../shared/text.ts';
import type { Issuer } from './achievement.ts';
import { CREDENTIAL_CONTEXTS, makeIssuer } from './open-badge.ts';

const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json';
/** Characters that a reader needs at least to learn something from it. */
export const MINIMUM_ENDORSEMENT = 20;
export const MAXIMUM_ENDORSEMENT = 2000;

/** What one organisation says for another's work, in its own name. */
export interface EndorsementFacts {
  readonly publicUrl: string;
  readonly id: string;
  /** Who endorses. */
  readonly endorser: Issuer;
  /** What is endorsed: the did of an organisation, or the id of one of its achievements. */
  readonly subjectId: string;
  readonly comment: string;
  readonly at: Date;
}

export type EndorsementRefusal =
  { readonly code: 'endorsement-too-short'; readonly minimum: number } | { readonly code: 'endorses-itself' };

/** An Open Badges 3.0 endorsement before its signature. Nobody endorses themselves, and praise without a reason says nothing. */
export function makeEndorsement(facts: EndorsementFacts): Result<object, EndorsementRefusal> {
  const issuer = makeIssuer(facts.publicUrl, facts.endorser);
  const isOwn = facts.subjectId === issuer.id || facts.subjectId.endsWith(`#deelcertificaat-${facts.endorser.slug}`);
  if (isOwn) return refuse({ code: 'endorses-itself' });
  const comment = facts.comment.trim();
  if (!isFilled(comment) || comment.length < MINIMUM_ENDORSEMENT)
    return refuse({ code: 'endorsement-too-short', minimum: MINIMUM_ENDORSEMENT });
  const moment = `${facts.at.toISOString().slice(0, 19)}Z`;
  return ok({
    '@context': [...CREDENTIAL_CONTEXTS],
    id: facts.id,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: `Aanbeveling van ${facts.endorser.name}`,
    issuer,
    validFrom: moment,
    awardedDate: moment,
    credentialSubject: { id: facts.subjectId, type: ['EndorsementSubject'], endorsementComment: comment },
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
  });
}
