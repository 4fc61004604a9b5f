import { ok, refuse, type Result } from '../shared/result.ts';
import type { DeelcertificaatFacts, FrameworkItem, Issuer } from './achievement.ts';
import { deelcertificaatName, judgingNarrative } from './achievement.ts';
import type { Bilingual } from './bilingual.ts';
import { assessmentPhrase, euElements, supervisionPhrase } from './microcredential.ts';

/** What a European credential needs that an Open Badge doesn't: who holds it, the issuer's European number, a picture. */
export interface ElmExtras {
  readonly holderName: string;
  /** As ETSI EN 319 412-1 writes it, such as NTRNL-12345678; the shapes refuse an issuer without one. */
  readonly eidasIdentifier: string | null;
  /** A PNG in base64: the shapes want a picture of every page. */
  readonly picture: string;
}

export interface ElmRefusal {
  readonly code: 'elm-needs-eidas';
}

/**
 * The deelcertificaat in the European Learning Model v3: a VC 1.1 document of its own shape, not signed. Only a qualified
 * electronic seal makes it a European Digital Credential; it is delivered as the Commission's issuer takes it, with
 * `deliveryDetails` (STANDARDS §6). Text is by language, every concept names its scheme.
 */
export function makeElm(facts: DeelcertificaatFacts, extras: ElmExtras): Result<ElmDelivery, ElmRefusal> {
  const { eidasIdentifier } = extras;
  if (eidasIdentifier === null) return refuse({ code: 'elm-needs-eidas' });
  const issuer = makeOrganisation(facts, eidasIdentifier);
  const issued = `${facts.validFrom.toISOString().slice(0, 19)}+00:00`;
  return ok({
    credential: {
      '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
      id: `urn:credential:${facts.credentialId}`,
      type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
      credentialSchema: [{ id: 'http://data.europa.eu/snb/model/ap/edc-generic-full', type: 'ShaclValidator2017' }],
      credentialProfiles: [concept('http://data.europa.eu/snb/credential', 'e34929035b', '25831c2')],
      issuer,
      issuanceDate: issued,
      issued,
      validFrom: issued,
      displayParameter: makeDisplay(facts, extras.picture),
      credentialSubject: {
        id: 'urn:epass:person:1',
        type: 'Person',
        fullName: dutch(extras.holderName),
        hasClaim: [makeAchievement(facts, issuer)],
      },
    },
    deliveryDetails: { displayDetails: { title: deelcertificaatName(facts), language: 'nl' } },
  });
}

/** What the Commission's issuer takes: the credential, and how it is delivered. */
export interface ElmDelivery {
  readonly credential: { readonly id: string; readonly [member: string]: unknown };
  readonly deliveryDetails: object;
}

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const SNB = 'http://data.europa.eu/snb';

const COUNTRIES: Readonly<Record<string, string>> = { NL: 'NLD', BE: 'BEL', DE: 'DEU', LU: 'LUX' };

function makeOrganisation({ publicUrl, issuer }: DeelcertificaatFacts, eidasIdentifier: string) {
  const country = authority('country', COUNTRIES[issuer.countryCode] ?? issuer.countryCode);
  const legal = (id: string, notation: string) => ({
    id: `urn:epass:legalIdentifier:${id}`,
    type: 'LegalIdentifier',
    notation,
    spatial: country,
  });
  return {
    id: `${publicUrl}/organisations/${issuer.slug}/profile.json`,
    type: 'Organisation',
    legalName: dutch(issuer.name),
    ...registrationOf(issuer, legal),
    eIDASIdentifier: legal('2', eidasIdentifier),
    homepage: [{ id: 'urn:epass:webResource:1', type: 'WebResource', contentURL: issuer.url }],
    location: [
      {
        id: 'urn:epass:location:1',
        type: 'Location',
        address: [{ id: 'urn:epass:address:1', type: 'Address', countryCode: country }],
      },
    ],
  };
}

function registrationOf(issuer: Issuer, legal: (id: string, notation: string) => object) {
  return issuer.brin === undefined ? {} : { registration: legal('1', issuer.brin) };
}

function makeAchievement(facts: DeelcertificaatFacts, issuer: object) {
  const awardedBy = (id: string) => ({
    id: `urn:epass:awardingProcess:${id}`,
    type: 'AwardingProcess',
    awardingBody: [issuer],
  });
  const shown: readonly FrameworkItem[] = facts.stack?.parts.map(({ leeruitkomst }) => leeruitkomst) ?? [
    facts.leeruitkomst,
  ];
  return {
    id: 'urn:epass:learningAchievement:1',
    type: 'LearningAchievement',
    title: dutch(deelcertificaatName(facts)),
    description: dutch(facts.leeruitkomst.text),
    additionalNote: euElements(facts).map(({ label, value }, at) => note(`eu${at + 1}`, said(label, value))),
    awardedBy: awardedBy('1'),
    provenBy: shown.map(({ code, name }, at) => ({
      id: `urn:epass:learningAssessment:${at + 1}`,
      type: 'LearningAssessment',
      title: dutch(`${code} ${name}`),
      description: both(supervisionPhrase(facts.judging)),
      awardedBy: awardedBy(`a${at + 1}`),
      grade: note(`grade${at + 1}`, { nl: 'Aangetoond', en: 'Shown' }),
      // Of the EU's three values only this one is known to fit; a supervised gesprek is told in words.
      ...(facts.judging.instruments.includes('interview')
        ? {}
        : { idVerification: concept(`${SNB}/supervision-verification`, 'c598449d64', '25831c2') }),
      specifiedBy: {
        id: `urn:epass:learningAssessmentSpec:${at + 1}`,
        type: 'LearningAssessmentSpecification',
        title: both(assessmentPhrase(facts.judging)),
      },
    })),
    specifiedBy: makeQualification(facts, shown),
  };
}

function makeQualification(facts: DeelcertificaatFacts, shown: readonly FrameworkItem[]) {
  const { microcredential: settings, leeruitkomst, nlqfLevel, credits } = facts;
  const hours = settings.workloadHours;
  return {
    id: `${leeruitkomst.url}#deelcertificaat-${facts.issuer.slug}`,
    type: 'Qualification',
    title: dutch(leeruitkomst.name),
    description: dutch(judgingNarrative(facts)),
    isPartialQualification: true,
    // A level that is only aimed at may not stand where a reader takes it for a placement (DOMAIN §0.10).
    ...(settings.level.kind === 'established' ? { eqfLevel: concept(`${SNB}/eqf`, String(nlqfLevel), '25831c2') } : {}),
    ...(credits === undefined ? {} : { creditPoint: [creditPoint(credits)] }),
    ...(hours === null ? {} : { volumeOfLearning: `PT${hours}H` }),
    language: [language('NLD')],
    learningOutcome: shown.map((item) => ({
      id: item.caseUri ?? item.url,
      type: 'LearningOutcome',
      title: dutch(`${item.code} ${item.name}`),
    })),
    ...(settings.prerequisites === null ? {} : { entryRequirement: note('entry', settings.prerequisites) }),
  };
}

function creditPoint(credits: number) {
  return {
    id: 'urn:epass:creditPoint:1',
    type: 'CreditPoint',
    framework: concept(`${SNB}/education-credit`, '6fcec5c5af', '25831c2'),
    point: String(credits),
  };
}

function makeDisplay(facts: DeelcertificaatFacts, picture: string) {
  return {
    id: 'urn:epass:displayParameter:1',
    type: 'DisplayParameter',
    title: dutch(deelcertificaatName(facts)),
    description: both(facts.legalNature),
    language: [language('NLD')],
    primaryLanguage: language('NLD'),
    individualDisplay: [
      {
        id: 'urn:epass:individualDisplay:1',
        type: 'IndividualDisplay',
        language: language('NLD'),
        displayDetail: [
          {
            id: 'urn:epass:displayDetail:1',
            type: 'DisplayDetail',
            page: 1,
            image: {
              id: 'urn:epass:mediaObject:1',
              type: 'MediaObject',
              content: picture,
              contentEncoding: concept(`${SNB}/encoding`, '6146cde7dd', '25831c2'),
              contentType: authority('file-type', 'PNG'),
            },
          },
        ],
      },
    ],
  };
}

const concept = (scheme: string, id: string, schemeId: string) => ({
  id: `${scheme}/${id}`,
  type: 'Concept',
  inScheme: { id: `${scheme}/${schemeId}`, type: 'ConceptScheme' },
});
const authority = (list: string, code: string) => ({
  id: `${AUTHORITY}/${list}/${code}`,
  type: 'Concept',
  inScheme: { id: `${AUTHORITY}/${list}`, type: 'ConceptScheme' },
});
const language = (code: string) => authority('language', code);
const note = (id: string, { nl, en }: Bilingual) => ({
  id: `urn:epass:note:${id}`,
  type: 'Note',
  noteLiteral: { nl: [nl], en: [en] },
});
const dutch = (text: string) => ({ nl: [text] });
const both = ({ nl, en }: Bilingual) => ({ nl: [nl], en: [en] });
const said = (label: Bilingual, value: Bilingual): Bilingual => ({
  nl: `${label.nl}: ${value.nl}`,
  en: `${label.en}: ${value.en}`,
});
