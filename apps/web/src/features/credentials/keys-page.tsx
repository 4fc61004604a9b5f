import type { KeyView } from '@bewijskracht/contracts';
import type { KeyChangeKind } from '@bewijskracht/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { KeyChange } from './key-change.tsx';
import { KeyRequest } from './key-request.tsx';
import { keysQuery, reportAddress } from './keys.api.ts';
import { useKeysText } from './keys.text.ts';
import classes from './register.module.css';

/** What somebody is asking for, and of which key. */
interface Asking {
  readonly keyId: string;
  readonly kind: KeyChangeKind;
}

/** The keys the organisation signs with, and replacing one. */
export function KeysPage() {
  const t = useKeysText();
  const keys = useQuery(keysQuery);
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const columns = useColumns(keys.data?.change == null ? setAsking : undefined);
  const finish = (words: string) => {
    setAsking(undefined);
    setDone(words);
  };
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className={classes.stack}>
        {done && (
          <Notice tone="done" live>
            <p>{done}</p>
          </Notice>
        )}
        <Answer query={keys}>
          {(view) => (
            <>
              {view.change && <KeyChange change={view.change} onDone={finish} />}
              <DataTable
                caption={t('caption')}
                captionHidden
                columns={columns}
                rows={view.keys}
                rowKey={({ id }) => id}
                empty={
                  <Empty title={t('none')}>
                    <p>{t('noneText')}</p>
                  </Empty>
                }
              />
              {asking && <KeyRequest key={`${asking.keyId}.${asking.kind}`} {...asking} onDone={finish} />}
            </>
          )}
        </Answer>
      </div>
    </>
  );
}

/** With a request waiting nobody can ask for another. */
function useColumns(ask: ((asking: Asking) => void) | undefined): Column<KeyView>[] {
  const t = useKeysText();
  const [language] = useLanguage();
  return [
    {
      key: 'key',
      header: t('columns.key'),
      rowHeader: true,
      cell: ({ fragment }) => <code>…{fragment.slice(-8)}</code>,
    },
    {
      key: 'state',
      header: t('columns.state'),
      cell: ({ state }) => (
        <span className={state === 'compromised' ? classes.revoked : undefined}>{t(`state.${state}`)}</span>
      ),
    },
    { key: 'since', header: t('columns.since'), cell: ({ createdAt }) => writeDate(createdAt, language) },
    {
      key: 'until',
      header: t('columns.until'),
      cell: ({ retiredAt }) => (retiredAt === null ? '' : writeDate(retiredAt, language)),
    },
    {
      key: 'papers',
      header: t('columns.papers'),
      cell: ({ deelcertificaten, waiting }) =>
        waiting === 0 ? String(deelcertificaten) : t('waiting', { count: waiting }),
    },
    { key: 'acts', header: t('columns.acts'), acts: true, cell: (key) => <Acts of={key} ask={ask} /> },
  ];
}

function Acts({ of: key, ask }: { readonly of: KeyView; readonly ask: ((asking: Asking) => void) | undefined }) {
  const t = useKeysText();
  return (
    <div className={classes.words}>
      {ask && key.state === 'current' && (
        <ActionWord onClick={() => ask({ keyId: key.id, kind: 'rotation' })}>{t('rotation.start')}</ActionWord>
      )}
      {ask && key.state !== 'compromised' && (
        <ActionWord tone="refusal" onClick={() => ask({ keyId: key.id, kind: 'compromise' })}>
          {t('compromise.start')}
        </ActionWord>
      )}
      {key.reportId !== null && (
        <>
          <a href={reportAddress(key.reportId, 'csv')} download>
            {t('reportCsv')}
          </a>
          <a href={reportAddress(key.reportId, 'json')} download>
            {t('reportJson')}
          </a>
        </>
      )}
    </div>
  );
}
