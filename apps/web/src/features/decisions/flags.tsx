import type { SessionItem } from '@bewijskracht/contracts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';
import { useRecusal } from './use-recusal.ts';

/** What to note about a case, in words: the flags, and who keeps out. */
export function Flags({ item }: { readonly item: SessionItem }) {
  const t = useDecisionsText();
  const say = useRecusal('theirs');
  if (item.flags.length === 0 && item.recused.length === 0)
    return <span className={classes.quiet}>{item.sides.length > 0 ? t('agenda.none') : ''}</span>;
  return (
    <ul className={classes.flags}>
      {item.flags.map((flag) => (
        <li key={flag} data-flag={flag}>
          {t(`flag.${flag}`)}
        </li>
      ))}
      {item.recused.map(({ accountId, name, reason }) => (
        <li key={accountId} data-flag="recused">
          {t('recusal.short', { name, reason: say(reason) })}
        </li>
      ))}
    </ul>
  );
}
