import { USUAL_ROUTES } from './usual-routes.ts';
import { ROUTE_CODES } from './vocabulary.ts';

describe.each(ROUTE_CODES)('the route %s', (code) => {
  const { legalNature, forEnrolledStudents, forProfessionals } = USUAL_ROUTES[code];

  it.each(['nl', 'en'] as const)('says in one sentence (%s) what its paper is and is not', (language) => {
    const text = legalNature[language];
    expect(text).toMatch(/^(Dit|This) deelcertificaat (is|bevestigt|confirms)\b/);
    expect(text).toMatch(/ geen | not | no /);
    expect(text.match(/\.(\s|$)/g)).toHaveLength(1);
    // A whole carries the sentence of its parts: what counts leeruitkomsten would be wrong there.
    expect(text).not.toMatch(/één|leeruitkomst|learning outcome/);
  });

  it('is for somebody', () => {
    expect(forEnrolledStudents || forProfessionals).toBe(true);
  });
});

it('no two routes give the same paper', () => {
  expect(new Set(ROUTE_CODES.map((code) => USUAL_ROUTES[code].legalNature.nl)).size).toBe(ROUTE_CODES.length);
});
