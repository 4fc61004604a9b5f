import type { MeView } from '@bewijskracht/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { atFirstAct } from '../lib/at-first-act.ts';
import { onSessionEnded } from '../lib/http.ts';
import { enterSession, meQuery } from '../lib/session.ts';
import type { SessionForm } from './session-form.tsx';

const fetchForm = () => import('./session-form.tsx').then((m) => m.SessionForm);

/**
 * Asks who you are again when the session has ended, on top of the page, so that nothing typed is lost; the call that
 * was refused is then sent once more. Somebody else who logs in gets a fresh page instead. The form is fetched at the
 * first key or press, so that it is there when it is needed and the page does not wait for it.
 */
export function SessionDialog() {
  const queryClient = useQueryClient();
  const [form, setForm] = useState<{ readonly Form: typeof SessionForm }>();
  const [before, setBefore] = useState<MeView>();
  const answer = useRef<(renewed: boolean) => void>(undefined);

  useEffect(() => {
    onSessionEnded(async () => {
      const me = queryClient.getQueryData(meQuery.queryKey);
      if (!me) return false;
      const Form = await fetchForm().catch(() => undefined);
      if (!Form) return false;
      setForm({ Form });
      setBefore(me);
      return new Promise((resolve) => {
        answer.current = resolve;
      });
    });
  }, [queryClient]);
  useEffect(() => atFirstAct(fetchForm), []);

  const close = (renewed: boolean) => {
    setBefore(undefined);
    answer.current?.(renewed);
  };
  const enter = (me: MeView) => {
    if (me.account.id !== before?.account.id) return window.location.assign('/');
    enterSession(queryClient, me);
    close(true);
  };
  return form && <form.Form before={before} onLoggedIn={enter} onClose={() => close(false)} />;
}
