import type { SessionView } from '@bewijskracht/contracts';
import { StateMark } from '../../ui/state-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { keepsOut, myself } from './agenda.ts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';
import { useRecusal } from './use-recusal.ts';

/** Who is invited, who is here, and how many equal votes make a decision. */
export function SessionMembers({ session }: { readonly session: SessionView }) {
  const t = useDecisionsText();
  const { members, quorum, state } = session;
  const closed = state === 'closed';
  const present = members.filter((member) => member.present).length;
  return (
    <section aria-label={t('session.members')} className={classes.members}>
      <ul className={classes.words}>
        {members.map((member) => {
          const name = member.me ? `${member.name} (${t('session.me')})` : member.name;
          return (
            <li key={member.accountId}>
              {member.present ? (
                <>
                  <span aria-hidden="true">✓</span> {t(closed ? 'session.wasThere' : 'session.presentHere', { name })}
                </>
              ) : closed ? (
                t('session.wasNotThere', { name })
              ) : (
                <StateMark state="waiting" label={t('session.presentNot', { name })} />
              )}
            </li>
          );
        })}
      </ul>
      <p className={classes.quiet} role="status">
        {!closed && t('session.present', { present, members: members.length })} {t('session.quorum', { count: quorum })}
      </p>
      {myself(session) && state === 'prepared' && <p>{t('session.waitOpen')}</p>}
      {session.abilities.attend && state === 'open' && <p>{t('session.waitAttend')}</p>}
    </section>
  );
}

/** My own recusals, before the meeting: what I keep out of and why. */
export function MyRecusals({ session }: { readonly session: SessionView }) {
  const t = useDecisionsText();
  const say = useRecusal('mine');
  const me = myself(session);
  const out = session.items.filter((item) => keepsOut(session, item));
  const lines = new Map(
    out.map((item) => [
      item.assessmentId,
      t('session.recusedLine', {
        candidate: item.candidateNumber,
        reason: say(item.recused.find(({ accountId }) => accountId === me)?.reason ?? ''),
      }),
    ]),
  );
  if (lines.size === 0) return null;
  return (
    <Notice tone="attention" title={t('session.myRecusals', { count: lines.size })}>
      <p>{t('session.myRecusalsText')}</p>
      <ul className={classes.bullets}>
        {[...lines].map(([assessmentId, line]) => (
          <li key={assessmentId}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
