import type { AssessmentRow } from '@bewijskracht/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { assessmentsQuery } from './assessment.api.ts';
import classes from './assessment.module.css';
import { useAssessmentText } from './assessment.text.ts';
import { DueLine } from './due-line.tsx';

const AT_REST: readonly AssessmentRow['next'][] = ['tied', 'wait', 'none'];

/** What waits for me, the most urgent first; below it what needs nothing now. */
export function AssessmentsPage() {
  const t = useAssessmentText();
  const list = useInfiniteQuery(assessmentsQuery);
  return (
    <>
      <PageTitle title={t('list.title')} lead={t('list.lead')} />
      <Answer query={list}>
        {({ pages }) =>
          pages[0]?.assessments.length === 0 ? (
            <Empty title={t('list.nothing')}>
              <p>{t('list.nothingText')}</p>
            </Empty>
          ) : (
            <Lists assessments={pages.flatMap(({ assessments }) => assessments)} />
          )
        }
      </Answer>
      {list.hasNextPage && (
        <p>
          <Button kind="second" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('list.more')}
          </Button>
        </p>
      )}
    </>
  );
}

function Lists({ assessments }: { readonly assessments: readonly AssessmentRow[] }) {
  const t = useAssessmentText();
  const later = assessments.filter((row) => AT_REST.includes(row.next));
  return (
    <div className={classes.lists}>
      <section aria-labelledby="wacht-op-jou">
        <h2 id="wacht-op-jou">{t('list.waiting')}</h2>
        <Rows
          caption={t('list.waiting')}
          rows={assessments.filter((row) => !AT_REST.includes(row.next))}
          empty={<p className={classes.quiet}>{t('list.noneWaiting')}</p>}
        />
      </section>
      {later.length > 0 && (
        <section aria-labelledby="later">
          <h2 id="later">{t('list.later')}</h2>
          <Rows caption={t('list.later')} rows={later} />
        </section>
      )}
    </div>
  );
}

interface RowsProps {
  readonly caption: string;
  readonly rows: readonly AssessmentRow[];
  readonly empty?: React.ReactNode;
}

function Rows({ caption, rows, empty }: RowsProps) {
  const t = useAssessmentText();
  const columns: readonly Column<AssessmentRow>[] = [
    {
      key: 'candidate',
      header: t('list.candidate'),
      rowHeader: true,
      cell: (row) => (
        <Link to="/beoordelingen/$id" params={{ id: row.id }}>
          {row.candidateNumber}
        </Link>
      ),
    },
    { key: 'leeruitkomsten', header: t('list.leeruitkomsten'), cell: (row) => row.leeruitkomsten.join(', ') },
    { key: 'next', header: t('list.next'), cell: (row) => t(`next.${row.next}`) },
    {
      key: 'due',
      header: t('list.due'),
      cell: (row) =>
        row.next === 'none' || row.next === 'tied' ? '–' : <DueLine dueOn={row.dueOn} daysLeft={row.daysLeft} />,
    },
  ];
  return (
    <DataTable caption={caption} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} />
  );
}
