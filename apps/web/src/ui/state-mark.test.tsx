import { screen } from '@testing-library/react';
import { renderInTheme } from '../../test/render.tsx';
import { StateMark, STATES, type State } from './state-mark.tsx';

const DUTCH: Record<State, string> = {
  shown: 'aangetoond',
  partlyShown: 'deels aangetoond',
  notShown: 'niet aangetoond',
  notJudged: 'niet beoordeeld',
  claimed: 'gekoppeld, met uitleg',
  claimedWithout: 'gekoppeld, nog zonder uitleg',
  attested: 'gekoppeld en bevestigd',
  sealed: 'vastgelegd',
  waiting: 'wacht',
};

describe('a state mark never stands without its word', () => {
  test.each(STATES)('%s is read out when only the mark is drawn', (state) => {
    renderInTheme(<StateMark state={state} word="hover" />);
    expect(screen.getByRole('img', { name: DUTCH[state] })).toBeTruthy();
  });

  test.each(STATES)('%s is printed when there is room', (state) => {
    renderInTheme(<StateMark state={state} />);
    expect(screen.getByText(DUTCH[state])).toBeTruthy();
  });

  test('every state has a word and a drawing of its own', () => {
    const drawings = STATES.map((state) => renderInTheme(<StateMark state={state} />).container.querySelector('svg'));
    expect(new Set(drawings.map((drawing) => drawing?.innerHTML)).size).toBe(STATES.length);
    expect(new Set(Object.values(DUTCH)).size).toBe(STATES.length);
  });

  test('a claim never uses the words of a verdict', () => {
    for (const state of ['claimed', 'claimedWithout', 'attested'] as const)
      expect(DUTCH[state]).not.toContain('aangetoond');
  });
});
