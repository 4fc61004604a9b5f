import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { adoptLanguage, textOf, useLanguage } from './i18n.ts';

const useText = textOf('test', { word: 'bewijs' } as const, { word: 'evidence' });

function Word() {
  const t = useText();
  const [language, change] = useLanguage();
  return (
    <>
      <p>{t('word')}</p>
      <button type="button" onClick={() => change(language === 'nl' ? 'en' : 'nl')}>
        switch
      </button>
    </>
  );
}

test('the language is Dutch until somebody chooses; the page, the browser and the cookie hear of it', async () => {
  render(<Word />);
  expect(screen.getByText('bewijs')).toBeInstanceOf(HTMLElement);
  expect(document.documentElement.lang).toBe('nl');
  await userEvent.click(screen.getByRole('button'));
  expect(screen.getByText('evidence')).toBeInstanceOf(HTMLElement);
  expect(document.documentElement.lang).toBe('en');
  expect(document.cookie).toContain('lang=en');

  // What an account prefers does not undo what was chosen on this computer.
  act(() => adoptLanguage('nl'));
  expect(screen.getByText('evidence')).toBeInstanceOf(HTMLElement);
});
