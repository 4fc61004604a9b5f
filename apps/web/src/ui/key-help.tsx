import { useEffect, useState } from 'react';
import { isTyping } from '../lib/is-typing.ts';
import { ActionWord } from './action-word.tsx';
import { DialogTitle } from './dialog-title.tsx';
import classes from './key-help.module.css';
import { Modal } from './mantine/panels.ts';
import { useUiText } from './ui.text.ts';
import { useEscape } from './use-escape.ts';

export interface KeyHelpProps {
  /** Keys and what they do, in the order in which one learns them: `[['J', 'volgende'], …]`. */
  readonly keys: readonly (readonly [string, string])[];
}

/** Shows every key of the page; opened by `?` or by the words at the bottom. */
export function KeyHelp({ keys }: KeyHelpProps) {
  const t = useUiText();
  const [open, setOpen] = useState(false);
  useEscape(open, () => setOpen(false));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <ActionWord onClick={() => setOpen(true)}>
        <kbd className={classes.key}>?</kbd> {t('keys.open')}
      </ActionWord>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={<DialogTitle>{t('keys.title')}</DialogTitle>}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <dl className={classes.keys}>
          {[...keys, ['?', t('keys.help')] as const].map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd className={classes.key}>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
