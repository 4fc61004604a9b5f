import type { AssessmentView, FrameworkView, InterviewContent } from '@bewijskracht/contracts';
import { topicsOf, withNote, withoutEmpty, withQuestion } from './interview-content.ts';

const whole = { leeruitkomst: 'LU1', gedragsindicator: null };
const shared = { leeruitkomst: 'LU1', gedragsindicator: 'GI02' };
const nothing: InterviewContent = { heldOn: null, present: [], questions: [], notes: [] };
const framework = {
  leeruitkomsten: [{ code: 'LU1', gedragsindicatoren: ['GI01', 'GI02', 'GI03'] }],
} as FrameworkView;
const without = { desk: { differences: [] } as unknown as AssessmentView, framework };

test('one talks about the whole, about what was asked and about what differs, in the order of the framework', () => {
  const differing = { differences: [{ leeruitkomst: 'LU1', gedragsindicator: 'GI01' }] } as AssessmentView;
  const asked = withQuestion(nothing, shared);
  expect(
    topicsOf(asked, 'LU1', { desk: differing, framework }).map(({ gedragsindicator }) => gedragsindicator),
  ).toEqual([null, 'GI01', 'GI02']);
  expect(topicsOf(nothing, 'LU1', without)).toEqual([whole]);
});

test('the first words make the note, the next words rewrite it', () => {
  const first = withNote(nothing, shared, 'Zij');
  const second = withNote(first, shared, 'Zij vertelt');
  expect(second.notes).toEqual([{ ...shared, id: first.notes[0]?.id, text: 'Zij vertelt' }]);
});

test('a question without words is not saved', () => {
  expect(withoutEmpty(withQuestion(withNote(nothing, whole, 'Ja'), shared))).toMatchObject({
    questions: [],
    notes: [{ text: 'Ja' }],
  });
});
