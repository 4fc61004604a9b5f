import type { DeelcertificaatFacts } from '../credentials/achievement.ts';
import { USUAL_MICROCREDENTIAL } from '../credentials/microcredential-settings.ts';

const url = (code: string) => `https://kracht.example.org/kader/LO2026/1/${code}`;

/** A complete set of facts; `changes` replaces what a test is about. */
export function aDeelcertificaat(changes: Partial<DeelcertificaatFacts> = {}): DeelcertificaatFacts {
  return {
    publicUrl: 'https://kracht.example.org',
    credentialId: '0192f6c2-7b0e-7cc3-9a51-000000000001',
    registerNumber: '2026-0001',
    demonstration: false,
    issuer: {
      slug: 'hv',
      name: 'Hogeschool Voorbeeld',
      url: 'https://hv.example.org',
      email: 'examen@hv.example.org',
      countryCode: 'NL',
    },
    holder: [{ identityType: 'name', salt: 's4lt', identityHash: `sha256$${'a'.repeat(64)}` }],
    framework: { code: 'LO2026', title: 'Leeruitkomsten opbouwwerk', version: '1' },
    leeruitkomst: {
      code: 'LU1',
      name: 'Werken met en vanuit de gemeenschap',
      text: 'Je bent present in de wijk of leefomgeving en je legt actief contact.',
      url: url('LU1'),
    },
    gedragsindicatoren: [{ code: 'GI01', name: 'Je stimuleert inclusieve participatie.', url: url('GI01') }],
    judging: {
      assessors: 2,
      instruments: ['portfolio', 'interview'],
      cutOff: {
        nl: 'aangetoond als geheel, volgens beide beoordelaars.',
        en: 'shown as a whole, in the eyes of both assessors.',
      },
      decidedBy: 'Examencommissie Sociaal Werk',
      decidedOn: new Date('2026-11-20T14:30:00.500Z'),
    },
    nlqfLevel: 6,
    microcredential: USUAL_MICROCREDENTIAL,
    legalNature: { nl: 'Dit deelcertificaat is geen diploma.', en: 'This deelcertificaat is not a diploma.' },
    evidence: [{ kind: 'analysis', sha256: 'b'.repeat(64) }],
    status: { listUrl: 'https://kracht.example.org/status-lists/7', index: 94567 },
    validFrom: new Date('2026-11-20T14:31:00Z'),
    ...changes,
  };
}

/** The facts of a whole: kerntaak 1, built on two earlier papers. */
export function aStackedDeelcertificaat(changes: Partial<DeelcertificaatFacts> = {}): DeelcertificaatFacts {
  const part = (code: string, number: string) => ({
    credentialId: `0192f6c2-7b0e-7cc3-9a51-00000000000${number}`,
    registerNumber: `2026-000${number}`,
    leeruitkomst: { code, name: `Titel van ${code}`, url: url(code) },
    decidedOn: new Date('2026-11-20T14:30:00Z'),
  });
  return aDeelcertificaat({
    credentialId: '0192f6c2-7b0e-7cc3-9a51-000000000009',
    registerNumber: '2026-0009',
    leeruitkomst: {
      code: 'KT1',
      name: 'Werken in de wijk',
      text: 'Je werkt actief samen met bewoners.',
      url: url('KT1'),
    },
    gedragsindicatoren: [],
    evidence: [],
    stack: { kind: 'kerntaak', parts: [part('LU1', '1'), part('LU2', '2')] },
    ...changes,
  });
}
