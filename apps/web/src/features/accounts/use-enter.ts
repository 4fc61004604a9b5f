import type { MeView } from '@bewijskracht/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { adoptLanguage } from '../../lib/i18n.ts';
import { enterSession, homeOf } from '../../lib/session.ts';

/** After logging in: remember who it is and go where they wanted to be, or where their work waits. */
export function useEnter(): (me: MeView, wanted?: string) => void {
  const router = useRouter();
  const queryClient = useQueryClient();
  return (me, wanted) => {
    enterSession(queryClient, me);
    adoptLanguage(me.account.locale);
    router.history.push(wanted ?? homeOf(me));
  };
}
