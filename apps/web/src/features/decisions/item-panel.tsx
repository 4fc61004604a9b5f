import type { SessionItem, SessionView } from '@bewijskracht/contracts';
import { ActionWord } from '../../ui/action-word.tsx';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { keepsOut } from './agenda.ts';
import { choiceOf, type Ballot } from './ballot.ts';
import { DecisionCell } from './decision-cell.tsx';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';
import { ItemActs } from './item-acts.tsx';
import { ItemReasons } from './item-reasons.tsx';
import { neighbour } from './use-agenda-keys.ts';
import { useLeeruitkomst } from './use-leeruitkomst.ts';
import { useRecusal } from './use-recusal.ts';
import { VoteField } from './vote-field.tsx';

export interface ItemPanelProps {
  readonly session: SessionView;
  readonly ballot: Ballot;
  readonly openId: string | undefined;
  readonly show: (id: string | undefined) => void;
}

/** The reasons behind one case, beside the agenda; one votes here too, and goes on to the next. */
export function ItemPanel({ session, ballot, openId, show }: ItemPanelProps) {
  const t = useDecisionsText();
  const item = session.items.find(({ id }) => id === openId);
  const names = item && { candidate: item.candidateNumber, leeruitkomst: item.leeruitkomst };
  return (
    <SidePanel
      title={names ? t('item.title', names) : ''}
      open={item !== undefined}
      onClose={() => show(undefined)}
      wide
    >
      {item && (
        <div className={classes.panel} key={item.id}>
          <Head item={item} />
          {keepsOut(session, item) ? <p>{t('item.notYours')}</p> : <ItemReasons item={item} />}
          <People item={item} />
          <section aria-labelledby="besluit" className={classes.part}>
            <h3 id="besluit">{t('agenda.columns.decision')}</h3>
            <DecisionCell session={session} item={item} />
            {item.decision?.grounds && <p>{t('decision.grounds', { grounds: item.decision.grounds })}</p>}
            {session.members.some(({ me }) => me) && <VoteField session={session} item={item} ballot={ballot} />}
          </section>
          <ItemActs session={session} item={item} onGone={() => show(undefined)} />
          <nav className={classes.steps} aria-label={t('agenda.columns.candidate')}>
            <Step item={item} step={-1} show={show} />
            <Step item={item} step={1} show={show} />
          </nav>
        </div>
      )}
    </SidePanel>
  );
}

function Step({ item, step, show }: { item: SessionItem; step: 1 | -1; show: (id: string | undefined) => void }) {
  const t = useDecisionsText();
  const next = neighbour(item.id, step)?.dataset['case'];
  if (next === undefined || next === item.id) return null;
  return <ActionWord onClick={() => show(next)}>{t(step === 1 ? 'item.next' : 'item.previous')}</ActionWord>;
}

function Head({ item }: { readonly item: SessionItem }) {
  const t = useDecisionsText();
  const leeruitkomst = useLeeruitkomst()(item.leeruitkomst);
  return (
    <div className={classes.part}>
      {leeruitkomst && (
        <div lang="nl">
          <p className={classes.strong}>{leeruitkomst.displayTitle}</p>
          <ClampedText text={leeruitkomst.description} />
        </div>
      )}
      {item.flags.length > 0 && (
        <ul className={classes.bullets} aria-label={t('agenda.columns.flags')}>
          {item.flags.map((flag) => (
            <li key={flag}>{t(`flagText.${flag}`)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Who keeps out, and who voted what. */
function People({ item }: { readonly item: SessionItem }) {
  const t = useDecisionsText();
  const say = useRecusal('theirs');
  return (
    <>
      {item.recused.length > 0 && (
        <section aria-labelledby="erbuiten" className={classes.part}>
          <h3 id="erbuiten">{t('recusal.column')}</h3>
          <ul className={classes.bullets}>
            {item.recused.map(({ accountId, name, reason }) => (
              <li key={accountId}>{t('recusal.short', { name, reason: say(reason) })}</li>
            ))}
          </ul>
        </section>
      )}
      {item.votes.length > 0 && (
        <section aria-labelledby="stemmen" className={classes.part}>
          <h3 id="stemmen">{t('vote.others')}</h3>
          <ul className={classes.bullets}>
            {item.votes.map((vote) => (
              <li key={vote.accountId}>
                {t('vote.line', { name: vote.name, vote: t(`vote.${choiceOf(vote)}`) })}
                {vote.grounds && <p className={classes.quiet}>{vote.grounds}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
