import type { SessionItem, SessionView } from '@bewijskracht/contracts';
import { useCallback, useMemo, useState } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { HoverWords } from '../../ui/hover-words.tsx';
import { KeyHelp } from '../../ui/key-help.tsx';
import { filterItems, votableItems } from './agenda.ts';
import { canChoose, type Ballot } from './ballot.ts';
import { BulkVote } from './bulk-vote.tsx';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';
import { ItemPanel } from './item-panel.tsx';
import { useAgendaColumns } from './use-agenda-columns.tsx';
import { useAgendaKeys } from './use-agenda-keys.ts';
import { Checkbox } from '../../ui/mantine/fields.ts';

export interface AgendaProps {
  readonly session: SessionView;
  readonly ballot: Ballot;
}

/** The agenda with its filters, keys, one vote for many, and the drawer with the reasons. */
export function Agenda({ session, ballot }: AgendaProps) {
  const t = useDecisionsText();
  const [flagged, setFlagged] = useState(false);
  const [mine, setMine] = useState(false);
  const [openId, setOpenId] = useState<string>();
  const shown = useMemo(() => filterItems(session, { flagged, mine }), [session, flagged, mine]);
  const votable = useMemo(() => votableItems(session), [session]);
  const canVote = session.abilities.vote;

  useAgendaKeys({
    openId,
    show: setOpenId,
    ratify: (id) => {
      const item = votable.find((each) => each.id === id);
      if (!item || !canChoose(item, 'ratified')) return;
      const isRatified = ballot.getState().wishes[id]?.choice === 'ratified';
      ballot.choose([id], isRatified ? null : 'ratified');
    },
    pick: (id) => {
      if (votable.some((each) => each.id === id)) ballot.pick([id], !ballot.getState().picked.has(id));
    },
  });

  return (
    <section aria-label={t('agenda.caption')} className={classes.agenda}>
      <div className={classes.filters} role="group" aria-label={t('agenda.filters')}>
        <Checkbox
          checked={flagged}
          onChange={(event) => setFlagged(event.currentTarget.checked)}
          label={t('agenda.onlyFlagged')}
        />
        {canVote && (
          <Checkbox
            checked={mine}
            onChange={(event) => setMine(event.currentTarget.checked)}
            label={t('agenda.onlyMine')}
          />
        )}
        <p role="status" className={classes.quiet}>
          {t('agenda.shown', { shown: shown.length, all: session.items.length })}
        </p>
      </div>
      {canVote && <BulkVote ballot={ballot} votable={votable} />}
      <HoverWords>
        <Table session={session} ballot={ballot} items={shown} open={setOpenId} />
      </HoverWords>
      <div className={classes.keys}>
        <KeyHelp keys={useKeys(canVote)} />
      </div>
      <ItemPanel session={session} ballot={ballot} openId={openId} show={setOpenId} />
    </section>
  );
}

interface TableProps extends AgendaProps {
  readonly items: readonly SessionItem[];
  readonly open: (id: string) => void;
}

/** Drawn again only when the meeting or what is shown of it changes; the ballot's cells look after themselves. */
function Table({ session, ballot, items, open }: TableProps) {
  const t = useDecisionsText();
  const columns = useAgendaColumns({ session, ballot, items, open });
  const rowKey = useCallback((item: SessionItem) => item.id, []);
  return useMemo(
    () => (
      <DataTable
        caption={t('agenda.caption')}
        captionHidden
        columns={columns}
        rows={items}
        rowKey={rowKey}
        empty={<Empty title={t('agenda.empty')} />}
      />
    ),
    [t, columns, items, rowKey],
  );
}

function useKeys(canVote: boolean): readonly (readonly [string, string])[] {
  const t = useDecisionsText();
  const reading = [
    ['J', t('keys.next')],
    ['K', t('keys.previous')],
    ['Enter', t('keys.enter')],
    ['Esc', t('keys.escape')],
  ] as const;
  if (!canVote) return reading;
  return [...reading, ['R', t('keys.ratify')], ['X', t('keys.pick')]];
}
