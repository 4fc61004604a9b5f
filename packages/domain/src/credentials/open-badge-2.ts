import type { DeelcertificaatFacts, HashedIdentity, Issuer } from './achievement.ts';
import { deelcertificaatName, judgingNarrative } from './achievement.ts';
import { makeAlignments } from './alignments.ts';
import { BADGE_IMAGE_PATH, issuerImagePath } from './open-badge.ts';

const CONTEXT = 'https://w3id.org/openbadges/v2';
/** Where edubadges explains its extensions of a badge; they are its names, not ours. */
const EXTENSIONS = 'https://api.edubadges.nl/static/extensions';

/** The three addresses of a badge in the older, hosted form: whoever holds it looks it up here each time. */
export const ob2Addresses = (publicUrl: string) => ({
  assertion: (credentialId: string): string => `${publicUrl}/ob2/assertions/${credentialId}`,
  badge: (slug: string, { code, version }: DeelcertificaatFacts['framework'], item: string): string =>
    `${publicUrl}/ob2/badges/${[slug, code, version, item].map(encodeURIComponent).join('/')}`,
  issuer: (slug: string): string => `${publicUrl}/ob2/issuers/${slug}`,
});

/**
 * A deelcertificaat as a hosted Open Badges 2.0 assertion, for receivers such as edubadges that know no newer form. By its
 * nature it is only as true as this address: the signed credential is the paper itself. Names nobody: a hash of the
 * holder's address, and for papers from before there was one, of the name.
 */
export function makeAssertion(facts: DeelcertificaatFacts) {
  const addresses = ob2Addresses(facts.publicUrl);
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    id: addresses.assertion(facts.credentialId),
    recipient: makeRecipient(facts.holder),
    badge: addresses.badge(facts.issuer.slug, facts.framework, facts.leeruitkomst.code),
    verification: { type: 'HostedBadge' },
    issuedOn: `${facts.judging.decidedOn.toISOString().slice(0, 19)}Z`,
    image: `${facts.publicUrl}${BADGE_IMAGE_PATH}`,
    narrative: judgingNarrative(facts),
    evidence: [
      { type: 'Evidence', id: `${facts.publicUrl}/credentials/${facts.credentialId}`, genre: 'Open Badges 3.0' },
    ],
  };
}

/** What stands at the address of an assertion that no longer counts: that it doesn't, never why (Open Badges 2.0 §A). */
export function makeRevokedAssertion(publicUrl: string, credentialId: string) {
  return { '@context': CONTEXT, type: 'Assertion', id: ob2Addresses(publicUrl).assertion(credentialId), revoked: true };
}

/** What everyone who shows this item gets from this organisation; told from the newest paper that was given for it. */
export function makeBadgeClass(facts: DeelcertificaatFacts) {
  const { leeruitkomst, framework, issuer } = facts;
  const addresses = ob2Addresses(facts.publicUrl);
  return {
    '@context': CONTEXT,
    type: 'BadgeClass',
    id: addresses.badge(issuer.slug, framework, leeruitkomst.code),
    name: deelcertificaatName(facts),
    description: leeruitkomst.text,
    image: `${facts.publicUrl}${BADGE_IMAGE_PATH}`,
    criteria: { id: leeruitkomst.url, narrative: facts.judging.cutOff.nl },
    issuer: addresses.issuer(issuer.slug),
    alignment: makeAlignments(facts)
      .filter(({ targetType }) => targetType === 'CFItem' || targetType === 'ext:FrameworkItem')
      .map(({ targetName, targetUrl, targetCode, targetFramework }) => ({
        type: 'AlignmentObject',
        targetName,
        targetUrl,
        targetCode,
        targetFramework,
      })),
    tags: [framework.code, leeruitkomst.code],
    ...extension('Language', 'nl_NL'),
    ...extension('LearningOutcome', leeruitkomst.text),
    ...(facts.credits === undefined ? {} : extension('ECTS', facts.credits)),
    ...(facts.microcredential.workloadHours === null
      ? {}
      : extension('TimeInvestment', facts.microcredential.workloadHours)),
    ...(facts.microcredential.level.kind === 'established' ? extension('EQF', facts.nlqfLevel) : {}),
    ...(facts.microcredential.educationProgramIdentifier === null
      ? {}
      : extension('EducationProgramIdentifier', facts.microcredential.educationProgramIdentifier)),
  };
}

/** The organisation as Open Badges 2.0 has it. */
export function makeIssuerProfile(publicUrl: string, issuer: Issuer) {
  return {
    '@context': CONTEXT,
    type: 'Issuer',
    id: ob2Addresses(publicUrl).issuer(issuer.slug),
    name: issuer.name,
    url: issuer.url,
    email: issuer.email,
    image: `${publicUrl}${issuerImagePath(issuer.slug)}`,
    ...extension('InstitutionName', issuer.name),
    ...extension('InstitutionCountry', issuer.countryCode),
    ...(issuer.brin === undefined ? {} : extension('InstitutionIdentifier', issuer.brin)),
  };
}

/** `email` is a term of Open Badges 2.0; what identifies by name is named by its address. */
function makeRecipient(holder: readonly HashedIdentity[]) {
  const identity = holder.find(({ identityType }) => identityType === 'emailAddress') ?? holder[0];
  return {
    type: identity?.identityType === 'emailAddress' ? 'email' : 'https://schema.org/name',
    hashed: true,
    salt: identity?.salt ?? '',
    identity: identity?.identityHash ?? '',
  };
}

/** One of the extensions that edubadges reads, under its own name. */
function extension(name: string, value: string | number) {
  return {
    [`extensions:${name}Extension`]: {
      '@context': `${EXTENSIONS}/${name}Extension/context.json`,
      type: ['Extension', `extensions:${name}Extension`],
      [name]: value,
    },
  };
}
