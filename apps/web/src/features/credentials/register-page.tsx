import type { RegisterRow } from '@bewijskracht/contracts';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { plays, useMe } from '../../lib/session.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextInput } from '../../ui/mantine/fields.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { PaperState } from './paper-state.tsx';
import { RegisterPanel } from './register-panel.tsx';
import { registerQuery } from './register.api.ts';
import classes from './register.module.css';
import { useRegisterText } from './register.text.ts';
import { StackRequests } from './stack-requests.tsx';

const PAUSE = 300;

/** Every deelcertificaat the organisation issued, to find, to open and to revoke. */
export function RegisterPage() {
  const t = useRegisterText();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), PAUSE);
  const register = useInfiniteQuery(registerQuery(search));
  const [openId, setOpenId] = useState<string>();
  const [done, setDone] = useState<string>();
  const rows = register.data?.pages.flatMap((page) => page.rows) ?? [];
  const open = rows.find(({ id }) => id === openId);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className={classes.stack}>
        {done && (
          <Notice tone="done" live>
            <p>{done}</p>
          </Notice>
        )}
        <Waiting rows={rows} open={setOpenId} />
        <StackRequests onDone={setDone} />
        <div className={classes.filters} role="search">
          <TextInput
            type="search"
            label={t('search')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <p className={classes.quiet} role="status">
            {register.data && t(register.hasNextPage ? 'foundMore' : 'found', { count: rows.length })}
          </p>
        </div>
        <Elsewhere />
        <Answer query={register}>
          {() => (
            <>
              <List rows={rows} search={search} open={setOpenId} clear={() => setTyped('')} />
              {register.hasNextPage && (
                <Button
                  kind="second"
                  loading={register.isFetchingNextPage}
                  onClick={() => void register.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </>
          )}
        </Answer>
      </div>
      <RegisterPanel
        row={open}
        onClose={() => setOpenId(undefined)}
        onDone={(words) => {
          setOpenId(undefined);
          setDone(words);
        }}
      />
    </>
  );
}

/** The register as others get it: open to everyone, and as a file for an auditor. */
function Elsewhere() {
  const t = useRegisterText();
  const me = useMe();
  if (!me) return null;
  return (
    <ul className={classes.elsewhere}>
      <li>
        <a href={`/organisations/${encodeURIComponent(me.organisation.slug)}/register`}>{t('public')}</a>
      </li>
      <li>
        <Link to="/sleutels">{t('keys')}</Link>
      </li>
      <li>
        <Link to="/aanbevelingen">{t('endorsements')}</Link>
      </li>
      {plays(me, ['secretary']) && (
        <>
          <li>
            <a href="/api/register/export?form=csv" download>
              {t('exportCsv')}
            </a>
          </li>
          <li>
            <a href="/api/register/export?form=json" download>
              {t('exportJson')}
            </a>
          </li>
        </>
      )}
    </ul>
  );
}

/** Requests by others that wait for me. */
function Waiting({ rows, open }: { readonly rows: readonly RegisterRow[]; readonly open: (id: string) => void }) {
  const t = useRegisterText();
  const waiting = rows.filter(
    ({ revocation }) => revocation && !revocation.requestedByMe && revocation.confirmedBy === null,
  );
  if (waiting.length === 0) return null;
  return (
    <Notice tone="attention" title={t('waits', { count: waiting.length })}>
      <p className={classes.words}>
        {waiting.map((row) => (
          <ActionWord key={row.id} onClick={() => open(row.id)}>
            {row.registerNumber}
          </ActionWord>
        ))}
      </p>
    </Notice>
  );
}

interface ListProps {
  readonly rows: readonly RegisterRow[];
  readonly search: string;
  readonly open: (id: string) => void;
  readonly clear: () => void;
}

function List({ rows, search, open, clear }: ListProps) {
  const t = useRegisterText();
  const columns = useColumns(open);
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        search ? (
          <Empty title={t('noneFound')} action={<ActionWord onClick={clear}>{t('clear')}</ActionWord>} />
        ) : (
          <Empty title={t('none')}>
            <p>{t('noneText')}</p>
          </Empty>
        )
      }
    />
  );
}

function useColumns(open: (id: string) => void): Column<RegisterRow>[] {
  const t = useRegisterText();
  const [language] = useLanguage();
  return [
    {
      key: 'number',
      header: t('columns.number'),
      rowHeader: true,
      cell: ({ id, registerNumber, holderName }) => (
        <ActionWord
          className={classes.number}
          aria-haspopup="dialog"
          aria-label={t('open', { number: registerNumber, name: holderName })}
          onClick={() => open(id)}
        >
          {registerNumber}
        </ActionWord>
      ),
    },
    { key: 'holder', header: t('columns.holder'), cell: ({ holderName }) => holderName },
    { key: 'candidate', header: t('columns.candidate'), cell: ({ candidateNumber }) => candidateNumber },
    {
      key: 'leeruitkomst',
      header: t('columns.leeruitkomst'),
      cell: ({ leeruitkomst, title }) => (
        <>
          {leeruitkomst}
          <span className={classes.title} lang="nl">
            {title}
          </span>
        </>
      ),
    },
    {
      key: 'registered',
      header: t('columns.registered'),
      cell: ({ registeredAt }) => writeDate(registeredAt, language),
    },
    { key: 'state', header: t('columns.state'), cell: (row) => <PaperState row={row} /> },
  ];
}
