import type { MatrixRow } from '@bewijskracht/contracts';
import { STAGES, type Stage } from '@bewijskracht/domain';
import { phaseOf } from './phase.ts';

const round = (stage: Stage): MatrixRow['submission'] => ({
  id: 'r',
  clock: { stage, owner: 'nobody', since: '2026-01-01T00:00:00Z', days: 0, latestOn: null },
});
const result = (
  outcome: 'shown' | 'partlyShown',
  decision: 'ratified' | 'voided' = 'ratified',
): MatrixRow['result'] => ({
  announcementId: 'a',
  decision,
  outcome,
  deelcertificaatId: null,
});

test('what was never submitted is simply being worked on', () => {
  expect(phaseOf({ submission: null, result: null })).toBe('working');
});

test.each(STAGES.filter((stage) => !['returned', 'withdrawn', 'announced'].includes(stage)))(
  'a round that is %s is with somebody, also when an earlier round has a result',
  (stage) => {
    expect(phaseOf({ submission: round(stage), result: null })).toBe('busy');
    expect(phaseOf({ submission: round(stage), result: result('partlyShown') })).toBe('busy');
  },
);

test('a returned round asks to be mended; a withdrawn one is as if it was never there', () => {
  expect(phaseOf({ submission: round('returned'), result: null })).toBe('returned');
  expect(phaseOf({ submission: round('withdrawn'), result: null })).toBe('working');
});

test('only "shown" in a ratified decision is shown; any other decision leaves something to do', () => {
  expect(phaseOf({ submission: round('announced'), result: result('shown') })).toBe('shown');
  expect(phaseOf({ submission: round('announced'), result: result('partlyShown') })).toBe('judged');
  expect(phaseOf({ submission: round('announced'), result: result('shown', 'voided') })).toBe('judged');
});
