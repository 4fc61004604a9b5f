import type { SessionListView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { may } from '../../lib/abilities.ts';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { latePanel } from '../../ui/late-panel.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { sessionsQuery } from './decisions.api.ts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';
import { useWaits } from './use-waits.ts';

const PrepareSession = latePanel(() => import('./prepare-session.tsx').then((m) => m.PrepareSession));

/** The board's meetings, and what waits for one. */
export function SessionsPage() {
  const t = useDecisionsText();
  const list = useQuery(sessionsQuery);
  const [preparing, setPreparing] = useState(false);
  const canPrepare = may(list.data, 'prepare') && (list.data?.advised.length ?? 0) > 0;
  return (
    <>
      <PageTitle
        title={t('list.title')}
        lead={t('list.lead')}
        action={canPrepare && <Button onClick={() => setPreparing(true)}>{t('list.prepare')}</Button>}
      />
      <Answer query={list}>
        {(found) => (
          <div className={classes.parts}>
            <Waiting list={found} />
            <Sessions list={found} />
            <PrepareSession list={found} open={preparing} onClose={() => setPreparing(false)} />
          </div>
        )}
      </Answer>
    </>
  );
}

function Sessions({ list }: { readonly list: SessionListView }) {
  const t = useDecisionsText();
  const [language] = useLanguage();
  if (list.sessions.length === 0)
    return (
      <Empty title={t('list.none')}>
        <p>{t(may(list, 'prepare') ? 'list.noneSecretary' : 'list.noneMember')}</p>
      </Empty>
    );
  const columns: Column<SessionListView['sessions'][number]>[] = [
    {
      key: 'title',
      header: t('list.columns.title'),
      rowHeader: true,
      cell: ({ id, title }) => (
        <Link to="/vergaderingen/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    {
      key: 'heldOn',
      header: t('list.columns.heldOn'),
      sortBy: ({ heldOn }) => heldOn,
      cell: ({ heldOn }) => writeDate(heldOn, language),
    },
    { key: 'state', header: t('list.columns.state'), cell: ({ state }) => t(`state.${state}`) },
    { key: 'items', header: t('list.columns.items'), align: 'end', cell: ({ items }) => items },
    { key: 'decided', header: t('list.columns.decided'), align: 'end', cell: ({ decided }) => decided },
    { key: 'unannounced', header: t('list.columns.unannounced'), align: 'end', cell: (row) => row.unannounced },
  ];
  return (
    <section aria-labelledby="alle-vergaderingen">
      <h2 id="alle-vergaderingen" className={classes.heading}>
        {t('list.sessions')}
      </h2>
      <DataTable
        caption={t('list.sessions')}
        captionHidden
        columns={columns}
        rows={list.sessions}
        rowKey={({ id }) => id}
      />
    </section>
  );
}

function Waiting({ list }: { readonly list: SessionListView }) {
  const t = useDecisionsText();
  const waits = useWaits();
  const { advised, moreAdvised } = list;
  const columns: Column<SessionListView['advised'][number]>[] = [
    {
      key: 'candidate',
      header: t('waiting.columns.candidate'),
      rowHeader: true,
      sortBy: (row) => row.candidateNumber,
      cell: (row) => row.candidateNumber,
    },
    {
      key: 'leeruitkomst',
      header: t('waiting.columns.leeruitkomst'),
      sortBy: (row) => row.leeruitkomst,
      cell: (row) => row.leeruitkomst,
    },
    {
      key: 'verdict',
      header: t('waiting.columns.verdict'),
      cell: ({ verdict }) => (verdict ? <VerdictMark verdict={verdict} /> : t('notAgreed')),
    },
    {
      key: 'waits',
      header: t('waiting.columns.waits'),
      align: 'end',
      sortBy: ({ days }) => days,
      cell: ({ days }) => waits(days),
    },
  ];
  return (
    <section aria-labelledby="wacht">
      <h2 id="wacht" className={classes.heading}>
        {t('waiting.title')}
      </h2>
      <p className={classes.quiet}>
        {advised.length === 0 ? t('waiting.none') : t('waiting.count', { count: advised.length })}{' '}
        {moreAdvised && t('waiting.more')}
      </p>
      {advised.length > 0 && (
        <DataTable
          caption={t('waiting.title')}
          captionHidden
          columns={columns}
          rows={advised}
          rowKey={({ consensusId }) => consensusId}
        />
      )}
    </section>
  );
}
