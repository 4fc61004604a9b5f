import { Modal } from '@mantine/core';
import type { MeView } from '@bewijskracht/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { LoginForm } from '../features/accounts/login-form.tsx';
import { onSessionEnded } from '../lib/http.ts';
import { enterSession, meQuery } from '../lib/session.ts';
import { useUiText } from '../ui/ui.text.ts';
import { useEscape } from '../ui/use-escape.ts';
import { useAppText } from './app.text.ts';
import classes from './session-dialog.module.css';

/** Above a dialog that was open already, and waits for the answer. */
const ABOVE_ALL = 1000;

/**
 * Asks who you are again when the session has ended, on top of the page, so that nothing typed is lost; the call that
 * was refused is then sent once more. Somebody else who logs in gets a fresh page instead.
 */
export function SessionDialog() {
  const t = useAppText();
  const ui = useUiText();
  const queryClient = useQueryClient();
  const [before, setBefore] = useState<MeView>();
  const answer = useRef<(renewed: boolean) => void>(undefined);

  useEffect(() => {
    onSessionEnded(() => {
      const me = queryClient.getQueryData(meQuery.queryKey);
      if (!me) return Promise.resolve(false);
      setBefore(me);
      return new Promise((resolve) => {
        answer.current = resolve;
      });
    });
  }, [queryClient]);

  const close = (renewed: boolean) => {
    setBefore(undefined);
    answer.current?.(renewed);
  };
  const enter = (me: MeView) => {
    if (me.account.id !== before?.account.id) return window.location.assign('/');
    enterSession(queryClient, me);
    close(true);
  };

  useEscape(before !== undefined, () => close(false));
  return (
    <Modal
      opened={before !== undefined}
      onClose={() => close(false)}
      title={t('session.title')}
      zIndex={ABOVE_ALL}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <p className={classes.text}>{t('session.text')}</p>
      <LoginForm email={before?.account.email} onLoggedIn={enter} />
    </Modal>
  );
}
