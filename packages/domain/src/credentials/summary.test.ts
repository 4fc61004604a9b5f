import fc from 'fast-check';
import type { JsonObject } from './json.ts';
import { assessorsPhrase } from './alignments.ts';
import { summariseCredential } from './summary.ts';

const CREDENTIAL: JsonObject = {
  id: 'https://kracht.example.org/credentials/1',
  name: 'DEMONSTRATIE – Deelcertificaat: Werken met de gemeenschap',
  description: 'Dit is geen diploma.',
  issuer: { id: 'did:web:kracht.example.org', name: 'Hogeschool Voorbeeld' },
  awardedDate: '2026-11-20T14:30:00Z',
  credentialSubject: {
    licenseNumber: '2026-0001',
    achievement: {
      name: 'Deelcertificaat: Werken met de gemeenschap',
      description: 'Je bent present in de wijk.',
      alignment: [
        { targetType: 'ext:FrameworkItem', targetName: 'Werken met de gemeenschap' },
        { targetType: 'ext:NLQF', targetName: 'Gericht op NLQF-niveau 6, niet officieel ingeschaald' },
        { targetType: 'ext:AssessmentType', targetCode: 'portfolio+interview', targetDescription: assessorsPhrase(2) },
      ],
    },
  },
};

test('tells what a deelcertificaat says', () => {
  expect(summariseCredential(CREDENTIAL)).toEqual({
    id: 'https://kracht.example.org/credentials/1',
    name: 'DEMONSTRATIE – Deelcertificaat: Werken met de gemeenschap',
    issuerName: 'Hogeschool Voorbeeld',
    issuerId: 'did:web:kracht.example.org',
    leeruitkomst: 'Werken met de gemeenschap',
    description: 'Je bent present in de wijk.',
    awardedAt: new Date('2026-11-20T14:30:00Z'),
    registerNumber: '2026-0001',
    assessors: 2,
    instruments: ['portfolio', 'interview'],
    level: 'Gericht op NLQF-niveau 6, niet officieel ingeschaald',
    legalNature: 'Dit is geen diploma.',
    demonstration: true,
  });
});

test('a name that is turned around or holds what nobody sees is told as it stands there', () => {
  const credential = {
    ...CREDENTIAL,
    name: '\u202eMOTSNEID\u202c en \u2067meer\u2069',
    issuer: { id: 'did:web:kracht.example.org', name: [{ '@value': 'Hoge\u200bschool\u0000 X', '@language': 'nl' }] },
    description: 'Twee\r\nregels',
  };
  expect(summariseCredential(credential)).toMatchObject({
    name: 'MOTSNEID en meer',
    issuerName: 'Hogeschool X',
    legalNature: 'Twee\nregels',
  });
});

test('a name in a script that is read from the right keeps the marks it needs', () => {
  for (const name of ['שלמה\u200f (1)', 'می\u200cخواهم'])
    expect(summariseCredential({ ...CREDENTIAL, issuer: { id: 'did:x', name } }).issuerName).toBe(name);
});

test('whatever a stranger sends, reading it never fails and never invents', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(CREDENTIAL), 'other'), fc.jsonValue()), (anything) => {
      const summary = summariseCredential(anything as JsonObject);
      expect(typeof summary.name).toBe('string');
      expect(summary.assessors).toBeNull();
    }),
  );
});
