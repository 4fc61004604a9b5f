import fc from 'fast-check';
import { addDays } from '../shared/dates.ts';
import { isRemedyOpen, remedyFor, USUAL_REMEDY_DAYS } from './remedy.ts';
import { ROUTE_CODES } from './vocabulary.ts';

test('six weeks from the day after the announcement end on the announcement plus 42 days', () => {
  expect(remedyFor({ code: 'vrijstelling', remedyDays: 42 }, '2026-03-02')).toEqual({
    route: 'vrijstelling',
    days: 42,
    until: '2026-04-13',
  });
});

test('law and field give a term for exams, exemptions and EVC; other routes set their own', () => {
  const usual = ROUTE_CODES.map((code) => [code, USUAL_REMEDY_DAYS[code]]);
  expect(Object.fromEntries(usual)).toEqual({
    ...{ tentamen: 42, vrijstelling: 42, evc: 14 },
    ...{ microcredential: null, internal: null },
  });
});

test('the last day still counts, the next doesn’t', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 366 }), (remedyDays) => {
      const remedy = remedyFor({ code: 'evc', remedyDays }, '2026-02-27');
      expect(isRemedyOpen(remedy, '2026-02-27')).toBe(true);
      expect(isRemedyOpen(remedy, remedy.until)).toBe(true);
      expect(isRemedyOpen(remedy, addDays(remedy.until, 1))).toBe(false);
    }),
  );
});
