import fc from 'fast-check';
import { RELATION_KINDS } from '../portfolios/relation.ts';
import { aDesignation, ANNE, BRAM, CANDIDATE, CARLA, refusalOf, TODAY, valueOf } from '../test/builders.ts';
import { appointAssessors, exclusionsFor, type AppointmentFacts, type Designation } from './appoint.ts';

const [anne, bram, carla] = [ANNE, BRAM, CARLA].map((accountId) => ({
  accountId,
  email: `${accountId}@example.org`,
})) as [Person, Person, Person];
type Person = { readonly accountId: string; readonly email: string };

const designations: readonly Designation[] = [
  aDesignation(),
  aDesignation({ accountId: BRAM, kind: 'beroepsoverstijgend' }),
  aDesignation({ accountId: CARLA, kind: 'beroepsoverstijgend' }),
];

function facts(changes: Partial<AppointmentFacts> = {}): AppointmentFacts {
  return {
    submission: { state: 'admitted', candidateAccountId: CANDIDATE, leeruitkomsten: ['LU1', 'LU2'] },
    relations: [],
    designations,
    deciders: [],
    formerAssessors: [],
    appointedBy: 'coordinator',
    ...changes,
  };
}

test('two designated assessors without ties, one of the profession, are appointed', () => {
  expect(valueOf(appointAssessors([anne, bram], facts(), TODAY))).toEqual({
    state: 'appointed',
    assessors: [
      { accountId: ANNE, kind: 'vak' },
      { accountId: BRAM, kind: 'beroepsoverstijgend' },
    ],
  });
});

test.each([[[]], [[anne]], [[anne, bram, carla]]])('refuses another number than two', (people) => {
  expect(refusalOf(appointAssessors(people, facts(), TODAY))).toEqual({
    code: 'wrong-number-of-assessors',
    needed: 2,
    given: people.length,
  });
});

test('one person is not two assessors', () => {
  expect(refusalOf(appointAssessors([anne, anne], facts(), TODAY))).toEqual({
    code: 'same-assessor-twice',
    accountId: ANNE,
  });
});

test('refuses two assessors of whom none is of the profession', () => {
  expect(refusalOf(appointAssessors([bram, carla], facts(), TODAY))).toEqual({ code: 'no-vak-assessor' });
});

test('of the profession for one leeruitkomst only doesn’t count for the whole submission', () => {
  const mixed = [
    aDesignation({ leeruitkomsten: ['LU1'] }),
    aDesignation({ leeruitkomsten: ['LU2'], kind: 'beroepsoverstijgend' }),
    ...designations.slice(1),
  ];
  expect(refusalOf(appointAssessors([anne, bram], facts({ designations: mixed }), TODAY))).toEqual({
    code: 'no-vak-assessor',
  });
});

test.each(['submitted', 'returned', 'withdrawn'] as const)(
  'nobody is appointed to a submission that is %s',
  (state) => {
    const submission = { ...facts().submission, state };
    expect(refusalOf(appointAssessors([anne, bram], facts({ submission }), TODAY))).toEqual({
      code: 'submission-not-admitted',
      state,
    });
  },
);

test.each(RELATION_KINDS)('who is a %s of the candidate is excluded, and told why', (kind) => {
  const related = facts({ relations: [{ kind, email: bram.email.toUpperCase() }] });
  expect(refusalOf(appointAssessors([anne, bram], related, TODAY))).toEqual({
    code: 'excluded',
    accountId: BRAM,
    reasons: [{ code: 'related', relation: kind }],
  });
});

test.each<[string, Partial<AppointmentFacts>, object]>([
  ['the candidate', { submission: { ...facts().submission, candidateAccountId: ANNE } }, { code: 'is-the-candidate' }],
  ['who decided on it before', { deciders: [ANNE] }, { code: 'decided-before' }],
  ['who judged it before', { formerAssessors: [ANNE] }, { code: 'assessed-before' }],
  ['who was never designated', { designations: [] }, { code: 'not-designated', leeruitkomsten: ['LU1', 'LU2'] }],
  [
    'who is designated for a part of it',
    { designations: [aDesignation({ leeruitkomsten: ['LU1'] })] },
    { code: 'not-designated', leeruitkomsten: ['LU2'] },
  ],
  [
    'whose designation is over',
    { designations: [aDesignation({ validUntil: '2026-03-09' })] },
    { code: 'designation-not-valid', leeruitkomsten: ['LU1', 'LU2'] },
  ],
  [
    'whose designation has yet to begin',
    { designations: [aDesignation({ validFrom: '2026-03-11' })] },
    { code: 'designation-not-valid', leeruitkomsten: ['LU1', 'LU2'] },
  ],
  [
    'whose designation the board ended',
    { designations: [aDesignation({ ended: true })] },
    { code: 'designation-not-valid', leeruitkomsten: ['LU1', 'LU2'] },
  ],
])('excludes %s', (_, changes, reason) => {
  expect(exclusionsFor(anne, facts(changes), TODAY)).toEqual([reason]);
});

test('a designation counts on its first and on its last day', () => {
  const oneDay = facts({ designations: [aDesignation({ validFrom: TODAY, validUntil: TODAY })] });
  expect(exclusionsFor(anne, oneDay, TODAY)).toEqual([]);
});

test('all reasons are told, not only the first', () => {
  const relations = [
    { kind: 'coach', email: anne.email },
    { kind: 'family', email: anne.email },
  ] as const;
  const codes = exclusionsFor(anne, facts({ relations, deciders: [ANNE], designations: [] }), TODAY);
  expect(codes.map(({ code }) => code)).toEqual(['related', 'related', 'decided-before', 'not-designated']);
});

test('whoever is appointed has no reason against them, whatever the facts', () => {
  const anyFacts = fc.record({
    relations: fc.subarray([
      { kind: 'coach' as const, email: anne.email },
      { kind: 'employer' as const, email: bram.email },
    ]),
    deciders: fc.subarray([ANNE, CARLA]),
    formerAssessors: fc.subarray([BRAM, CARLA]),
    designations: fc.subarray([...designations, aDesignation({ accountId: CARLA, ended: true })]),
  });
  const anyPair = fc.shuffledSubarray([anne, bram, carla], { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(anyFacts, anyPair, (changes, people) => {
      const all = facts(changes);
      const free = people.every((person) => exclusionsFor(person, all, TODAY).length === 0);
      const result = appointAssessors(people, all, TODAY);
      expect(result.ok).toBe(free && people.includes(anne));
    }),
  );
});

test('whoever appoints doesn’t judge', () => {
  expect(exclusionsFor(anne, facts({ appointedBy: ANNE }), TODAY)).toEqual([{ code: 'appoints' }]);
});
