import type { FlagFacts, FlagSide, ItemFlag } from './flags.ts';
import { flagsOf } from './flags.ts';

const SIDE: FlagSide = { first: 'shown', last: 'shown', level: 'yes', earlierCases: 3 };
const FACTS: FlagFacts = { agreed: 'shown', sides: [SIDE, SIDE], interviewSkipped: false, identityChecked: true };

test('a judgement on which everybody always agreed asks for no attention', () => {
  expect(flagsOf(FACTS)).toEqual([]);
});

test.each<[string, Partial<FlagFacts>, readonly ItemFlag[]]>([
  [
    'first verdicts that differed, and one that was revised',
    { sides: [SIDE, { ...SIDE, first: 'partlyShown' }] },
    ['diverged', 'revised'],
  ],
  [
    'a last sheet on the other side of the cut-off',
    { sides: [SIDE, { ...SIDE, first: 'notShown', last: 'notShown' }] },
    ['diverged', 'atCutOff'],
  ],
  ['sheets that all say shown while something else was agreed', { agreed: 'partlyShown' }, ['atCutOff']],
  ['no agreement', { agreed: null, sides: [{ ...SIDE, first: 'notShown', last: 'notShown' }] }, ['open']],
  ['a doubt about the level', { sides: [SIDE, { ...SIDE, level: 'unsure' }] }, ['levelDoubted']],
  ['an assessor whose first case this is', { sides: [SIDE, { ...SIDE, earlierCases: 0 }] }, ['newAssessor']],
  ['a gesprek that was skipped', { interviewSkipped: true }, ['interviewSkipped']],
  ['a deelcertificaat that would have no checked holder', { identityChecked: false }, ['identityMissing']],
])('flags %s', (_what, change, flags) => {
  expect(flagsOf({ ...FACTS, ...change })).toEqual(flags);
});

test('two verdicts on the same side of the cut-off are not at it', () => {
  const sides = [
    { ...SIDE, first: 'partlyShown', last: 'partlyShown' },
    { ...SIDE, first: 'notShown', last: 'notShown' },
  ] as const;
  expect(flagsOf({ ...FACTS, agreed: 'partlyShown', sides })).toEqual(['diverged']);
});

test('an unchecked identity stands in nobody’s way where no deelcertificaat can follow', () => {
  const sides = [{ ...SIDE, first: 'notShown', last: 'notShown' }] as const;
  expect(flagsOf({ ...FACTS, agreed: 'notShown', sides, identityChecked: false })).toEqual([]);
});
