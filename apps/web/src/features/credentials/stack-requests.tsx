import type { StackRequestListView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { plays, useMe } from '../../lib/session.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { stackRequestsQuery, useMakeStack } from './register.api.ts';
import classes from './register.module.css';
import { useRegisterText } from './register.text.ts';

type Request = StackRequestListView['requests'][number];

/** Wholes that candidates asked for: a board member makes them, for the leeruitkomsten were decided before. */
export function StackRequests({ onDone }: { readonly onDone: (words: string) => void }) {
  const t = useRegisterText();
  const me = useMe();
  const requests = useQuery(stackRequestsQuery).data?.requests ?? [];
  const make = useMakeStack();
  const [open, setOpen] = useState<Request>();
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="samenvoegen" className={classes.part}>
      <h2 id="samenvoegen">{t('stacks.title')}</h2>
      <p className={classes.quiet}>{t('stacks.text')}</p>
      <ul className={classes.elsewhere}>
        {requests.map((each) => (
          <li key={each.id}>
            {t('stacks.request', { item: each.item, candidate: each.candidateNumber })}{' '}
            {plays(me, ['boardMember']) && <ActionWord onClick={() => setOpen(each)}>{t('stacks.make')}</ActionWord>}
          </li>
        ))}
      </ul>
      {open && (
        <ConfirmAct
          open
          title={t('stacks.confirm', { item: open.item, candidate: open.candidateNumber })}
          act={t('stacks.make')}
          askPassword
          onConfirm={async (password) => {
            await make(open.id, password);
            onDone(t('stacks.made', { item: open.item }));
          }}
          onClose={() => setOpen(undefined)}
        >
          <p>{t('stacks.cites', { numbers: open.registerNumbers.join(', ') })}</p>
        </ConfirmAct>
      )}
    </section>
  );
}
