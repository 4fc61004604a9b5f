import { ASSESSMENT_STATES } from '../assessment/vocabulary.ts';
import { daysWaiting, latestDate, ownerOf, stageOf, STAGE_OWNERS, type StageFacts } from './stage.ts';
import { STAGES } from './vocabulary.ts';

function facts(changes: Partial<StageFacts> = {}): StageFacts {
  return { submission: 'admitted', assessment: null, onAgenda: false, decided: false, announced: false, ...changes };
}

test.each<[string, Partial<StageFacts>]>([
  ['submitted', { submission: 'submitted' }],
  ['returned', { submission: 'returned' }],
  ['withdrawn', { submission: 'withdrawn', assessment: 'scoring' }],
  ['admitted', {}],
  ['declarations', { assessment: 'appointed' }],
  ['scoring', { assessment: 'scoring' }],
  ['interview', { assessment: 'revealed' }],
  ['agreement', { assessment: 'interviewed' }],
  ['agreement', { assessment: 'interviewSkipped' }],
  ['agreement', { assessment: 'agreed' }],
  ['advised', { assessment: 'advised' }],
  ['onAgenda', { assessment: 'advised', onAgenda: true }],
  ['agreement', { assessment: 'interviewed', onAgenda: true }],
  ['decided', { assessment: 'advised', onAgenda: true, decided: true }],
  ['announced', { assessment: 'advised', onAgenda: true, decided: true, announced: true }],
])('stands at %s', (stage, changes) => {
  expect(stageOf(facts(changes))).toBe(stage);
});

test('every state of an assessment has a stage, and every stage somebody who must act, or nobody', () => {
  for (const assessment of ASSESSMENT_STATES) expect(STAGES).toContain(stageOf(facts({ assessment })));
  for (const stage of STAGES) expect(STAGE_OWNERS).toContain(ownerOf(stage));
});

test('a returned submission waits for the candidate, a decided one for the board to announce it', () => {
  expect(ownerOf('returned')).toBe('candidate');
  expect(ownerOf('admitted')).toBe('coordinator');
  expect(ownerOf('scoring')).toBe('assessors');
  expect(ownerOf('decided')).toBe('board');
  expect(ownerOf('announced')).toBe('nobody');
});

test('thirty days from 14 November ends on 14 December', () => {
  expect(latestDate('2026-11-14', 30)).toBe('2026-12-14');
});

test('days waiting are calendar days: none on the day itself, one as soon as it is tomorrow', () => {
  const since = new Date('2026-03-01T12:00:00Z');
  expect(daysWaiting(since, new Date('2026-03-01T22:59:59Z'))).toBe(0);
  expect(daysWaiting(since, new Date('2026-03-01T23:00:00Z'))).toBe(1);
  expect(daysWaiting(since, new Date('2026-03-07T11:00:00Z'))).toBe(6);
  expect(daysWaiting(since, new Date('2026-02-01T12:00:00Z'))).toBe(0);
});
