import type { QueueView } from '@bewijskracht/contracts';
import { STAGES, type Stage } from '@bewijskracht/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { joinFacts } from '../../lib/join-facts.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { PickOne } from '../../ui/pick-one.tsx';
import { useWords } from '../../ui/words.text.ts';
import { CaseClock } from './case-clock.tsx';
import { queueQuery } from './coordinator.api.ts';
import classes from './coordinator.module.css';
import { useCoordinatorText } from './coordinator.text.ts';

type Row = QueueView['rows'][number];

/** What waits, for whom, since when; done or not done per assessor and nothing more. */
export function QueuePage() {
  const t = useCoordinatorText();
  const [stage, setStage] = useState<Stage | null>(null);
  const queue = useInfiniteQuery(queueQuery(stage));
  const columns = useColumns();
  return (
    <>
      <PageTitle title={t('queue.title')} lead={t('queue.lead')} />
      <StageFilter stage={stage} counts={queue.data?.pages[0]?.counts ?? {}} onChange={setStage} />
      <Answer query={queue}>
        {({ pages }) => (
          <DataTable
            caption={t('queue.title')}
            captionHidden
            columns={columns}
            rows={pages.flatMap(({ rows }) => rows)}
            rowKey={({ submissionId }) => submissionId}
            empty={
              <Empty title={t('queue.none')}>
                <p>{t(stage === null ? 'queue.noneText' : 'queue.noneStage')}</p>
              </Empty>
            }
          />
        )}
      </Answer>
      {queue.hasNextPage && (
        <p>
          <Button kind="second" loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
            {t('queue.more')}
          </Button>
        </p>
      )}
    </>
  );
}

interface StageFilterProps {
  readonly stage: Stage | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly onChange: (stage: Stage | null) => void;
}

function StageFilter({ stage, counts, onChange }: StageFilterProps) {
  const t = useCoordinatorText();
  const words = useWords();
  return (
    <PickOne
      label={t('queue.filter')}
      value={stage ?? ''}
      choices={[
        { value: '', label: t('queue.all') },
        ...STAGES.map((each) => ({
          value: each,
          label: t('queue.count', { stage: words(`stage.${each}`), count: counts[each] ?? 0 }),
        })),
      ]}
      onChange={(picked) => onChange(STAGES.find((each) => each === picked) ?? null)}
    />
  );
}

function useColumns(): Column<Row>[] {
  const t = useCoordinatorText();
  return [
    {
      key: 'candidate',
      header: t('queue.columns.candidate'),
      rowHeader: true,
      cell: ({ submissionId, candidateName, candidateNumber }) => (
        <>
          <Link to="/wachtrij/$id" params={{ id: submissionId }} className={classes.name}>
            {candidateName}
          </Link>
          <span className={classes.under}>{candidateNumber}</span>
        </>
      ),
    },
    { key: 'leeruitkomsten', header: t('queue.columns.leeruitkomsten'), cell: (row) => row.leeruitkomsten.join(', ') },
    { key: 'round', header: t('queue.columns.round'), align: 'end', cell: ({ round }) => round },
    { key: 'clock', header: t('queue.columns.clock'), cell: ({ clock }) => <CaseClock clock={clock} /> },
    {
      key: 'identity',
      header: t('queue.columns.identity'),
      cell: ({ identityChecked }) => t(identityChecked ? 'queue.checked' : 'queue.notChecked'),
    },
    { key: 'assessors', header: t('queue.columns.assessors'), cell: (row) => <Assessors row={row} /> },
  ];
}

function Assessors({ row }: { readonly row: Row }) {
  const t = useCoordinatorText();
  const [language] = useLanguage();
  if (row.assessors.length === 0) return '–';
  return (
    <ul className={classes.people}>
      {row.assessors.map(({ accountId, name, declared, done, dueOn, ties, objection }) => (
        <li key={accountId}>
          {ties ? (
            <>
              {`${name}: `}
              <strong>{t('queue.ties')}</strong>
            </>
          ) : (
            joinFacts([
              `${name}: ${t(!declared ? 'queue.notDeclared' : done ? 'queue.done' : 'queue.notDone')}`,
              ...(done ? [] : [t('appoint.due', { date: writeDate(dueOn, language) })]),
            ])
          )}
          {objection && <strong>{`\u00A0· ${t('queue.objection')}`}</strong>}
        </li>
      ))}
    </ul>
  );
}
