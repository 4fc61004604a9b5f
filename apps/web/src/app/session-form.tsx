import type { MeView } from '@bewijskracht/contracts';
import { LoginForm } from '../features/accounts/login-form.tsx';
import { Modal } from '../ui/mantine/panels.ts';
import { useUiText } from '../ui/ui.text.ts';
import { useEscape } from '../ui/use-escape.ts';
import { useAppText } from './app.text.ts';
import classes from './session-dialog.module.css';

/** Above a dialog that was open already, and waits for the answer. */
const ABOVE_ALL = 1000;

export interface SessionFormProps {
  readonly before: MeView | undefined;
  readonly onLoggedIn: (me: MeView) => void;
  readonly onClose: () => void;
}

/** Logging in on top of the page, filled in for who was there before; shown while there is such a person. */
export function SessionForm({ before, onLoggedIn, onClose }: SessionFormProps) {
  const t = useAppText();
  const ui = useUiText();
  useEscape(before !== undefined, onClose);
  return (
    <Modal
      opened={before !== undefined}
      onClose={onClose}
      title={t('session.title')}
      zIndex={ABOVE_ALL}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <p className={classes.text}>{t('session.text')}</p>
      <LoginForm email={before?.account.email} onLoggedIn={onLoggedIn} />
    </Modal>
  );
}
