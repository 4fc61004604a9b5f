import type { ErasureListView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { erasuresQuery, useErasureActs } from './erasure.api.ts';
import { useErasureText } from './erasure.text.ts';

type Erasure = ErasureListView['erasures'][number];

/** Who asked to be erased; the secretary carries it out. */
export function ErasuresPage() {
  const t = useErasureText();
  const acts = useErasureActs();
  const erasures = useQuery(erasuresQuery);
  const [chosen, setChosen] = useState<Erasure>();
  const [done, setDone] = useState<string>();
  const columns = useColumns(setChosen);
  return (
    <>
      <PageTitle title={t('list.title')} lead={t('list.lead')} />
      {done && (
        <Notice tone="done" live>
          <p>{done}</p>
        </Notice>
      )}
      <Answer query={erasures}>
        {(view) => (
          <DataTable
            caption={t('list.caption')}
            captionHidden
            columns={columns}
            rows={view.erasures}
            rowKey={({ candidateId }) => candidateId}
            empty={<Empty title={t('list.none')} />}
          />
        )}
      </Answer>
      <ConfirmAct
        open={chosen !== undefined}
        title={t('list.actOf', { number: chosen?.candidateNumber ?? '' })}
        act={t('list.act')}
        askPassword
        onConfirm={async (password) => {
          if (!chosen) return;
          await acts.carryOut(chosen.candidateId, password);
          setDone(t('list.done', { number: chosen.candidateNumber }));
        }}
        onClose={() => setChosen(undefined)}
      >
        <p>{t('list.confirm', { name: chosen?.name ?? '' })}</p>
      </ConfirmAct>
    </>
  );
}

function useColumns(choose: (erasure: Erasure) => void): Column<Erasure>[] {
  const t = useErasureText();
  const [language] = useLanguage();
  return [
    { key: 'number', header: t('list.number'), rowHeader: true, cell: ({ candidateNumber }) => candidateNumber },
    { key: 'name', header: t('list.name'), cell: ({ name }) => name },
    { key: 'asked', header: t('list.asked'), cell: ({ requestedAt }) => writeDate(requestedAt, language) },
    {
      key: 'state',
      header: t('list.state'),
      cell: (erasure) => <State erasure={erasure} choose={choose} />,
    },
  ];
}

function State({ erasure, choose }: { readonly erasure: Erasure; readonly choose: (erasure: Erasure) => void }) {
  const t = useErasureText();
  const [language] = useLanguage();
  if (erasure.carriedOutAt) return <>{t('list.carriedOut', { date: writeDate(erasure.carriedOutAt, language) })}</>;
  if (erasure.until) return <>{t('list.remedyOpen', { date: writeDate(erasure.until, language) })}</>;
  if (erasure.obstacle) return <>{t('list.caseRunning')}</>;
  return (
    <>
      {t('list.waits')}{' '}
      <ActionWord
        tone="refusal"
        aria-label={t('list.actOf', { number: erasure.candidateNumber })}
        onClick={() => choose(erasure)}
      >
        {t('list.act')}
      </ActionWord>
    </>
  );
}
