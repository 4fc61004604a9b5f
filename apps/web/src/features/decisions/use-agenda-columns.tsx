import type { SessionItem, SessionView } from '@bewijskracht/contracts';
import { useMemo } from 'react';
import { ActionWord } from '../../ui/action-word.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Checkbox } from '../../ui/mantine/fields.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { votableItems } from './agenda.ts';
import { useBallot, type Ballot } from './ballot.ts';
import { DecisionCell } from './decision-cell.tsx';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';
import { Flags } from './flags.tsx';
import { useLeeruitkomst } from './use-leeruitkomst.ts';
import { VoteField } from './vote-field.tsx';

export interface AgendaColumnsOptions {
  readonly session: SessionView;
  readonly ballot: Ballot;
  /** The cases on screen: what "everything you see" picks. */
  readonly items: readonly SessionItem[];
  readonly open: (id: string) => void;
}

/** The columns one decides from: who, what, both marks, the agreed one, what to note, my vote, the decision. */
export function useAgendaColumns(options: AgendaColumnsOptions): Column<SessionItem>[] {
  const t = useDecisionsText();
  const { session, ballot, items, open } = options;
  const leeruitkomst = useLeeruitkomst();
  const hasFramework = leeruitkomst(items[0]?.leeruitkomst ?? '') !== undefined;
  return useMemo(() => {
    const votable = votableItems(session);
    const inSight = items.filter((item) => votable.includes(item));
    return [
      ...(votable.length > 0
        ? [
            {
              key: 'pick',
              header: t('agenda.columns.pick'),
              head: <PickAll ballot={ballot} items={inSight} />,
              cell: (item: SessionItem) => (votable.includes(item) ? <Pick ballot={ballot} item={item} /> : null),
            },
          ]
        : []),
      {
        key: 'candidate',
        header: t('agenda.columns.candidate'),
        rowHeader: true,
        sortBy: (item) => `${item.candidateNumber} ${item.leeruitkomst}`,
        cell: (item) => (
          <ActionWord
            data-case={item.id}
            className={classes.case}
            aria-haspopup="dialog"
            aria-label={t('agenda.openItem', { candidate: item.candidateNumber, leeruitkomst: item.leeruitkomst })}
            onClick={() => open(item.id)}
          >
            {item.candidateNumber}
          </ActionWord>
        ),
      },
      {
        key: 'leeruitkomst',
        header: t('agenda.columns.leeruitkomst'),
        sortBy: (item) => item.leeruitkomst,
        cell: (item) => (
          <>
            {item.leeruitkomst}
            <span className={classes.title} lang="nl">
              {leeruitkomst(item.leeruitkomst)?.displayTitle}
            </span>
          </>
        ),
      },
      { key: 'sides', header: t('agenda.columns.sides'), cell: (item) => <Sides item={item} /> },
      {
        key: 'agreed',
        header: t('agenda.columns.agreed'),
        sortBy: (item) => item.agreed ?? '',
        cell: (item) => <Agreed item={item} />,
      },
      {
        key: 'flags',
        header: t('agenda.columns.flags'),
        sortBy: (item) => -item.flags.length,
        cell: (item) => <Flags item={item} />,
      },
      ...(session.members.some(({ me }) => me)
        ? [
            {
              key: 'vote',
              header: t('agenda.columns.vote'),
              cell: (item: SessionItem) => <VoteField session={session} item={item} ballot={ballot} />,
            },
          ]
        : []),
      {
        key: 'decision',
        header: t('agenda.columns.decision'),
        sortBy: (item) => item.decision?.kind ?? '',
        cell: (item) => <DecisionCell session={session} item={item} />,
      },
    ];
    // The framework comes once and never changes; whether it has come is what matters.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t, session, ballot, items, open, hasFramework]);
}

/** Each assessor's mark as sealed, and after the gesprek when it changed. */
function Sides({ item }: { readonly item: SessionItem }) {
  const t = useDecisionsText();
  return (
    <ul className={classes.sides}>
      {item.sides.map((side) => (
        <li key={side.assessorName}>
          <span className={classes.marks}>
            {side.first && <VerdictMark verdict={side.first} alone />}
            {side.revised && side.revised !== side.first && (
              <>
                <span aria-hidden="true">→</span>
                <span className="visually-hidden">, {t('agenda.changedTo')}: </span>
                <VerdictMark verdict={side.revised} alone />
              </>
            )}
          </span>
          {side.assessorName}
        </li>
      ))}
    </ul>
  );
}

function Agreed({ item }: { readonly item: SessionItem }) {
  const t = useDecisionsText();
  if (item.agreed) return <VerdictMark verdict={item.agreed} />;
  return item.sides.length > 0 ? <strong>{t('notAgreed')}</strong> : null;
}

function Pick({ ballot, item }: { readonly ballot: Ballot; readonly item: SessionItem }) {
  const t = useDecisionsText();
  const picked = useBallot(ballot, (state) => state.picked.has(item.id));
  return (
    <Checkbox
      className={classes.pick}
      aria-label={t('agenda.pickOne', { candidate: item.candidateNumber, leeruitkomst: item.leeruitkomst })}
      checked={picked}
      onChange={(event) => ballot.pick([item.id], event.currentTarget.checked)}
    />
  );
}

function PickAll({ ballot, items }: { readonly ballot: Ballot; readonly items: readonly SessionItem[] }) {
  const t = useDecisionsText();
  const count = useBallot(ballot, ({ picked }) => items.filter(({ id }) => picked.has(id)).length);
  return (
    <Checkbox
      className={classes.pick}
      aria-label={t('agenda.pickAll')}
      checked={count > 0 && count === items.length}
      indeterminate={count > 0 && count < items.length}
      onChange={(event) =>
        ballot.pick(
          items.map(({ id }) => id),
          event.currentTarget.checked,
        )
      }
    />
  );
}
