import type { DesignationListView, DesignationView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { may } from '../../../lib/abilities.ts';
import { daysBetween, writeDate } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/i18n.ts';
import { useOfferedFramework } from '../../../lib/use-offered-framework.ts';
import { ActionWord } from '../../../ui/action-word.tsx';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmAct } from '../../../ui/confirm-act.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ListSection, Somebody } from '../../../ui/list-section.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useWords } from '../../../ui/words.text.ts';
import { DesignateForm } from './designate-form.tsx';
import { designationsQuery, useDesignationActs } from './designations.api.ts';
import classes from './designations.module.css';
import { useDesignationsText } from './designations.text.ts';

const SOON = 60;

/** Whom the exam board designated to assess; the secretary designates and ends. */
export function Designations() {
  const t = useDesignationsText();
  const list = useQuery(designationsQuery);
  const [designating, setDesignating] = useState(false);
  const [done, setDone] = useState<string>();
  return (
    <ListSection
      title={t('heading')}
      lead={t('lead')}
      action={may(list.data, 'designate') && <Button onClick={() => setDesignating(true)}>{t('designate')}</Button>}
    >
      {done && (
        <Notice tone="done" live>
          <p>{done}</p>
        </Notice>
      )}
      <Answer query={list}>
        {(found) => (
          <>
            <List list={found} onDone={setDone} />
            <DesignateForm
              list={found}
              open={designating}
              onClose={() => setDesignating(false)}
              onDone={({ name }) => {
                setDesignating(false);
                setDone(t('designated', { name }));
              }}
            />
          </>
        )}
      </Answer>
    </ListSection>
  );
}

interface ListProps {
  readonly list: DesignationListView;
  readonly onDone: (words: string) => void;
}

function List({ list, onDone }: ListProps) {
  const t = useDesignationsText();
  const acts = useDesignationActs();
  const [ending, setEnding] = useState<DesignationView>();
  const columns = useColumns();
  const end: Column<DesignationView> = {
    key: 'act',
    header: t('columns.act'),
    acts: true,
    cell: (row) =>
      row.endedAt === null && daysBetween(new Date(), row.validUntil) >= 0 ? (
        <ActionWord
          tone="refusal"
          className={classes.end}
          aria-label={t('endOf', { name: row.name })}
          onClick={() => setEnding(row)}
        >
          {t('end')}
        </ActionWord>
      ) : null,
  };
  const name = ending?.name ?? '';
  return (
    <>
      <DataTable
        caption={t('heading')}
        captionHidden
        columns={may(list, 'designate') ? [...columns, end] : columns}
        rows={list.designations}
        rowKey={({ id }) => id}
        empty={
          <Empty title={t('none')}>
            <p>{t('noneText')}</p>
          </Empty>
        }
      />
      <ConfirmAct
        open={ending !== undefined}
        title={t('endOf', { name })}
        act={t('end')}
        onConfirm={async () => {
          if (ending) await acts.end(ending.id);
          onDone(t('ended', { name }));
        }}
        onClose={() => setEnding(undefined)}
      >
        <p>{t('endText', { name })}</p>
      </ConfirmAct>
    </>
  );
}

function useColumns(): Column<DesignationView>[] {
  const t = useDesignationsText();
  const words = useWords();
  const standing = useStanding();
  const [language] = useLanguage();
  const all = useOfferedFramework()?.leeruitkomsten.length;
  return [
    {
      key: 'name',
      header: t('columns.name'),
      rowHeader: true,
      sortBy: ({ name }) => name,
      cell: ({ name, email }) => <Somebody name={name} email={email} />,
    },
    { key: 'kind', header: t('columns.kind'), cell: ({ kind }) => words(`assessorKind.${kind}`) },
    {
      key: 'leeruitkomsten',
      header: t('columns.leeruitkomsten'),
      cell: ({ leeruitkomsten }) => (leeruitkomsten.length === all ? t('all') : leeruitkomsten.join(', ')),
    },
    {
      key: 'period',
      header: t('columns.period'),
      sortBy: ({ validUntil }) => validUntil,
      cell: ({ validFrom, validUntil }) =>
        t('period', { from: writeDate(validFrom, language), until: writeDate(validUntil, language) }),
    },
    { key: 'state', header: t('columns.state'), cell: standing },
  ];
}

/** Whether a designation holds today, in words. */
function useStanding() {
  const t = useDesignationsText();
  const [language] = useLanguage();
  const [today] = useState(() => new Date());
  return ({ endedAt, validFrom, validUntil }: DesignationView): string => {
    if (endedAt !== null) return t('state.ended', { date: writeDate(endedAt, language) });
    const left = daysBetween(today, validUntil);
    if (left < 0) return t('state.over');
    if (daysBetween(today, validFrom) > 0) return t('state.coming');
    return left <= SOON ? t('state.soon', { count: left }) : t('state.current');
  };
}
