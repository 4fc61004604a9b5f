import type { SubmissionView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { Answer } from '../../ui/answer.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { RoundClock } from './round-clock.tsx';
import { roundsQuery } from './submission.api.ts';
import { useSubmissionText } from './submission.text.ts';

/** Every round: what was submitted, when, and with whom it is. */
export function RoundsPage() {
  const t = useSubmissionText();
  const rounds = useQuery(roundsQuery);
  return (
    <>
      <PageTitle title={t('rounds.title')} lead={t('rounds.lead')} />
      <Answer query={rounds}>{({ submissions }) => <Rounds rounds={submissions} />}</Answer>
    </>
  );
}

function Rounds({ rounds }: { readonly rounds: readonly SubmissionView[] }) {
  const t = useSubmissionText();
  const [language] = useLanguage();
  return (
    <DataTable
      caption={t('rounds.list')}
      captionHidden
      rows={rounds}
      rowKey={(round) => round.id}
      empty={
        <Empty title={t('rounds.emptyTitle')} action={<Link to="/indienen">{t('rounds.act')}</Link>}>
          <p>{t('rounds.empty')}</p>
        </Empty>
      }
      columns={[
        {
          key: 'round',
          header: t('rounds.columns.round'),
          rowHeader: true,
          cell: (round) => (
            <Link to="/aanvragen/$id" params={{ id: round.id }}>
              {t('rounds.round', { round: round.round })}
            </Link>
          ),
        },
        {
          key: 'leeruitkomsten',
          header: t('rounds.columns.leeruitkomsten'),
          cell: (round) => round.leeruitkomsten.join(', '),
        },
        {
          key: 'submittedAt',
          header: t('rounds.columns.submittedAt'),
          cell: (round) => writeDate(round.submittedAt, language),
        },
        { key: 'clock', header: t('rounds.columns.clock'), cell: (round) => <RoundClock clock={round.clock} /> },
      ]}
    />
  );
}
