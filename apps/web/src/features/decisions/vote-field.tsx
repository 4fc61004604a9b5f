import type { SessionItem, SessionView } from '@bewijskracht/contracts';
import { keepsOut, myVote } from './agenda.ts';
import { CHOICES, canChoose, choiceOf, groundsMissing, useBallot, whyNotRatified, type Ballot } from './ballot.ts';
import type { BallotChoice } from './ballot.ts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';
import { NativeSelect, Textarea } from '../../ui/mantine/fields.ts';

export interface VoteFieldProps {
  readonly session: SessionView;
  readonly item: SessionItem;
  readonly ballot: Ballot;
}

/** My vote on one case: what I signed, and what I put ready. Draws again only when this case changes. */
export function VoteField({ session, item, ballot }: VoteFieldProps) {
  const t = useDecisionsText();
  const cast = myVote(session, item);
  if (keepsOut(session, item)) return <span className={classes.quiet}>{t('agenda.notYours')}</span>;
  return (
    <div className={classes.vote}>
      {cast && <span>{t('vote.cast', { vote: t(`vote.${choiceOf(cast)}`) })}</span>}
      {session.abilities.vote && item.decision === null && (
        <Choose item={item} ballot={ballot} hasCast={cast !== undefined} />
      )}
    </div>
  );
}

interface ChooseProps {
  readonly item: SessionItem;
  readonly ballot: Ballot;
  readonly hasCast: boolean;
}

function Choose({ item, ballot, hasCast }: ChooseProps) {
  const t = useDecisionsText();
  const wish = useBallot(ballot, ({ wishes }) => wishes[item.id]);
  const names = { candidate: item.candidateNumber, leeruitkomst: item.leeruitkomst };
  const blocked = whyNotRatified(item);
  const missing = wish ? groundsMissing(wish) : 0;
  return (
    <>
      <NativeSelect
        size="sm"
        aria-label={t('vote.label', names)}
        value={wish?.choice ?? ''}
        onChange={(event) => ballot.choose([item.id], asChoice(event.currentTarget.value))}
        {...(blocked ? { description: t('vote.cannotRatify', { reason: t(`vote.reason.${blocked}`) }) } : {})}
      >
        <option value="">{t(hasCast ? 'vote.keep' : 'vote.nothing')}</option>
        {CHOICES.filter((choice) => canChoose(item, choice)).map((choice) => (
          <option key={choice} value={choice}>
            {t(`vote.${choice}`)}
          </option>
        ))}
      </NativeSelect>
      {wish && wish.choice !== 'ratified' && (
        <Textarea
          size="sm"
          autosize
          minRows={2}
          aria-label={t('vote.groundsFor', names)}
          placeholder={t('vote.grounds')}
          description={missing > 0 ? t('vote.groundsShort', { count: missing }) : t('vote.groundsHint')}
          value={wish.grounds}
          onChange={(event) => ballot.write(item.id, event.currentTarget.value)}
        />
      )}
    </>
  );
}

/** The list's own value as a choice; its first line means none. */
export function asChoice(value: string): BallotChoice | null {
  return CHOICES.find((choice) => choice === value) ?? null;
}
