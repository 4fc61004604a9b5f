import type { Bilingual } from '../credentials/bilingual.ts';
import type { RouteAudience } from '../portfolios/start.ts';
import type { RouteCode } from './vocabulary.ts';

/** What a route stands with until the organisation says it in its own words (DOMAIN §3). */
export interface UsualRoute extends Omit<RouteAudience, 'open'> {
  readonly decider: Bilingual;
  /** One plain sentence: what the paper is worth and what it is not. Stands on every paper, page and credential. */
  readonly legalNature: Bilingual;
  /** Where one goes who disagrees, within the route's term. */
  readonly remedy: Bilingual;
}

/**
 * Every route that can be decided under. The sentences claim least: none calls a paper a diploma, credits are only said to
 * be in the administration that holds them, and what another board makes of it is left to that board.
 */
export const USUAL_ROUTES: Readonly<Record<RouteCode, UsualRoute>> = {
  tentamen: {
    decider: { nl: 'Examinator, onder toezicht van de examencommissie', en: 'Examiner, overseen by the exam board' },
    legalNature: {
      nl: 'Dit deelcertificaat bevestigt wat in een tentamen is aangetoond; het is geen diploma of getuigschrift, en de studiepunten staan alleen in de studieadministratie van de opleiding.',
      en: 'This deelcertificaat confirms what was shown in an examination; it is not a degree or diploma, and the credits stand only in the student records of the programme.',
    },
    remedy: {
      nl: 'Ben je het niet eens met het besluit? Ga binnen de termijn in beroep bij het college van beroep voor de examens van de instelling.',
      en: 'Do you disagree with the decision? Appeal to the institution’s examination appeals board within the term.',
    },
    forEnrolledStudents: true,
    forProfessionals: false,
  },
  vrijstelling: {
    decider: { nl: 'Examencommissie', en: 'Exam board' },
    legalNature: {
      nl: 'Dit deelcertificaat bevestigt wat is aangetoond voor een vrijstelling bij deze opleiding; het is geen cijfer, diploma of getuigschrift, en een andere opleiding besluit zelf.',
      en: 'This deelcertificaat confirms what was shown for an exemption in this programme; it is not a grade, degree or diploma, and another programme decides for itself.',
    },
    remedy: {
      nl: 'Ben je het niet eens met het besluit? Ga binnen de termijn in beroep bij het college van beroep voor de examens van de instelling.',
      en: 'Do you disagree with the decision? Appeal to the institution’s examination appeals board within the term.',
    },
    forEnrolledStudents: true,
    forProfessionals: false,
  },
  evc: {
    decider: { nl: 'Erkende EVC-aanbieder', en: 'Recognised EVC provider' },
    legalNature: {
      nl: 'Dit deelcertificaat bevestigt wat in een EVC-procedure is aangetoond; het is geen ervaringscertificaat, diploma of getuigschrift, en een examencommissie of werkgever besluit zelf wat het waard is.',
      en: 'This deelcertificaat confirms what was shown in a procedure for the recognition of prior learning; it is not an ervaringscertificaat, degree or diploma, and an exam board or employer decides for itself what it is worth.',
    },
    remedy: {
      nl: 'Ben je het niet eens met het besluit? Maak binnen de termijn bezwaar bij de EVC-aanbieder.',
      en: 'Do you disagree with the decision? Object to the EVC provider within the term.',
    },
    forEnrolledStudents: false,
    forProfessionals: true,
  },
  microcredential: {
    decider: { nl: 'Examencommissie (aangewezen orgaan)', en: 'Exam board (designated body)' },
    legalNature: {
      nl: 'Dit deelcertificaat bevestigt wat is aangetoond; het is geen diploma of getuigschrift en geeft niet vanzelf vrijstelling of studiepunten.',
      en: 'This deelcertificaat confirms what was shown; it is not a degree or diploma and does not by itself give exemption or credits.',
    },
    remedy: {
      nl: 'Ben je het niet eens met het besluit? Schrijf binnen de termijn aan de klachtencommissie microcredentials van de organisatie.',
      en: 'Do you disagree with the decision? Write to the organisation’s micro-credential complaints committee within the term.',
    },
    forEnrolledStudents: true,
    forProfessionals: true,
  },
  internal: {
    decider: { nl: 'De organisatie zelf', en: 'The organisation itself' },
    legalNature: {
      nl: 'Dit deelcertificaat is een verklaring van de organisatie zelf over wat is aangetoond; het heeft geen wettelijke waarde en geeft geen vrijstelling of studiepunten.',
      en: 'This deelcertificaat is the organisation’s own statement of what was shown; it has no legal standing and gives no exemption or credits.',
    },
    remedy: {
      nl: 'Ben je het niet eens met het besluit? Vraag de organisatie binnen de termijn om er opnieuw naar te kijken.',
      en: 'Do you disagree with the decision? Ask the organisation to look at it again within the term.',
    },
    forEnrolledStudents: true,
    forProfessionals: true,
  },
};
