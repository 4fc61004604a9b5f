import type { SessionItem } from '@bewijskracht/contracts';
import { useState } from 'react';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { NativeSelect } from '../../ui/mantine/fields.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { CHOICES, canChoose, groundsMissing, useBallot, type Ballot, type BallotChoice } from './ballot.ts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';
import { asChoice } from './vote-field.tsx';

export interface BulkVoteProps {
  readonly ballot: Ballot;
  readonly votable: readonly SessionItem[];
}

/** One vote for every case that was picked. What can't take it stays as it was, and the page says so. */
export function BulkVote({ ballot, votable }: BulkVoteProps) {
  const t = useDecisionsText();
  const picked = useBallot(ballot, (state) => state.picked);
  const waits = useBallot(ballot, ({ wishes }) => Object.keys(wishes).length > 0);
  const [choice, setChoice] = useState<BallotChoice>('ratified');
  const [grounds, setGrounds] = useState('');
  const [said, setSaid] = useState('');
  const items = votable.filter(({ id }) => picked.has(id));
  const missing = groundsMissing({ choice, grounds });

  const setReady = () => {
    const able = items.filter((item) => canChoose(item, choice));
    ballot.choose(
      able.map(({ id }) => id),
      choice,
      grounds,
    );
    ballot.pick([...picked], false);
    setGrounds('');
    const skipped = items.length - able.length;
    setSaid(
      [t('bulk.set', { count: able.length }), skipped > 0 ? t('bulk.skipped', { count: skipped }) : ''].join(' '),
    );
  };

  return (
    <>
      {items.length > 0 && (
        <section className={classes.bulk} aria-label={t('bulk.choice')}>
          <p>
            <strong>{t('bulk.picked', { count: items.length })}</strong>
          </p>
          <NativeSelect
            size="sm"
            label={t('bulk.choice')}
            value={choice}
            onChange={(event) => setChoice(asChoice(event.currentTarget.value) ?? 'ratified')}
            data={CHOICES.map((value) => ({ value, label: t(`vote.${value}`) }))}
          />
          {choice !== 'ratified' && (
            <div className={classes.grow}>
              <TextArea
                label={t('bulk.grounds')}
                hint={missing > 0 ? t('vote.groundsShort', { count: missing }) : t('vote.groundsHint')}
                value={grounds}
                onChange={setGrounds}
              />
            </div>
          )}
          <Button kind="second" size="sm" disabled={missing > 0} onClick={setReady}>
            {t('bulk.act')}
          </Button>
          <ActionWord onClick={() => ballot.pick([...picked], false)}>{t('bulk.clear')}</ActionWord>
        </section>
      )}
      <p role="status" className={classes.quiet}>
        {waits && items.length === 0 && said}
      </p>
    </>
  );
}
