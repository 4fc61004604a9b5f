import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInTheme } from '../../test/render.tsx';
import { ChoiceRow } from './choice-row.tsx';

function Row() {
  const [value, setValue] = useState<'yes' | 'no' | null>(null);
  return (
    <ChoiceRow
      label="Laat het bewijs dit zien?"
      value={value}
      onChange={setValue}
      options={[
        { value: 'yes', label: 'ja' },
        { value: 'no', label: 'nee' },
      ]}
    />
  );
}

const isChosen = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name }).checked;

test('a digit chooses while one is inside, and a digit without a choice does nothing', async () => {
  renderInTheme(<Row />);
  await userEvent.tab();
  await userEvent.keyboard('2');
  expect(isChosen('nee')).toBe(true);
  await userEvent.keyboard('7');
  expect(isChosen('nee')).toBe(true);
});

test('nothing is chosen before somebody chooses', () => {
  renderInTheme(<Row />);
  expect(isChosen('ja') || isChosen('nee')).toBe(false);
});
