import { candidateNumber, mayStart } from './start.ts';

const forAll = { open: true, forEnrolledStudents: true, forProfessionals: true };

describe('mayStart', () => {
  it.each([
    ['lets everybody start an open route that is for everybody', forAll, true, undefined],
    ['refuses a closed route', { ...forAll, open: false }, false, 'route-closed'],
    [
      'refuses an enrolled student where the route is not for students',
      { ...forAll, forEnrolledStudents: false },
      true,
      'route-not-for-students',
    ],
    ['lets a professional start that same route', { ...forAll, forEnrolledStudents: false }, false, undefined],
    [
      'refuses a professional where the route is not for professionals',
      { ...forAll, forProfessionals: false },
      false,
      'route-not-for-professionals',
    ],
  ] as const)('%s', (_rule, route, enrolledAsStudent, refusal) => {
    const result = mayStart(route, { enrolledAsStudent });
    expect(result.ok ? undefined : result.refusal.code).toBe(refusal);
  });
});

test('a candidate number has four digits and grows beyond them', () => {
  expect([candidateNumber(7), candidateNumber(12_345)]).toEqual(['K-0007', 'K-12345']);
});
