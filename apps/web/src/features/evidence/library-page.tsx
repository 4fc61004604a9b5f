import type { EvidenceView } from '@bewijskracht/contracts';
import { EVIDENCE_KINDS } from '@bewijskracht/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writeMonth } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { NativeSelect, TextInput } from '../../ui/mantine/fields.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useWords } from '../../ui/words.text.ts';
import { AddEvidence } from './add-evidence.tsx';
import { libraryQuery } from './evidence.api.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';
import { gapsOf } from './piece-gaps.ts';
import { matches } from './search.ts';

/** The library: everything one has collected, to find, to add to and to open. */
export function LibraryPage() {
  const t = useEvidenceText();
  const library = useQuery(libraryQuery);
  const [adding, setAdding] = useState(false);
  const filled = (library.data?.evidence.length ?? 0) > 0;
  return (
    <>
      <PageTitle
        title={t('library.title')}
        lead={t('library.lead')}
        action={filled && <Button onClick={() => setAdding(true)}>{t('library.add')}</Button>}
      />
      <Answer query={library}>
        {({ evidence }) =>
          evidence.length === 0 ? (
            <Empty
              title={t('library.emptyTitle')}
              action={
                <div className={classes.acts}>
                  <ButtonLink to="/portfolio/start">{t('library.start')}</ButtonLink>
                  <ActionWord onClick={() => setAdding(true)}>{t('library.add')}</ActionWord>
                </div>
              }
            >
              <p>{t('library.empty')}</p>
            </Empty>
          ) : (
            <Library evidence={evidence} />
          )
        }
      </Answer>
      <AddEvidence open={adding} onClose={() => setAdding(false)} />
    </>
  );
}

function Library({ evidence }: { readonly evidence: readonly EvidenceView[] }) {
  const t = useEvidenceText();
  const words = useWords();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState('');
  const columns = useColumns();
  const found = evidence.filter((piece) => matches(piece, search) && (kind === '' || piece.kind === kind));
  const kinds = EVIDENCE_KINDS.filter((each) => evidence.some((piece) => piece.kind === each));
  return (
    <>
      <div className={classes.filters} role="search">
        <TextInput
          type="search"
          label={t('library.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('library.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[
            { value: '', label: t('library.allKinds') },
            ...kinds.map((value) => ({ value, label: words(`kind.${value}`) })),
          ]}
        />
        <p className={classes.found} role="status">
          {t('library.found', { count: found.length })}
        </p>
      </div>
      <DataTable
        caption={t('library.list')}
        captionHidden
        columns={columns}
        rows={found}
        rowKey={(piece) => piece.id}
        empty={
          <Empty
            title={t('library.noneFound')}
            action={
              <ActionWord
                onClick={() => {
                  setSearch('');
                  setKind('');
                }}
              >
                {t('library.clear')}
              </ActionWord>
            }
          />
        }
      />
    </>
  );
}

function useColumns(): Column<EvidenceView>[] {
  const t = useEvidenceText();
  const words = useWords();
  const [language] = useLanguage();
  return [
    {
      key: 'title',
      header: t('library.columns.title'),
      rowHeader: true,
      sortBy: (piece) => piece.title,
      cell: (piece) => (
        <Link to="/bewijs/$id" params={{ id: piece.id }}>
          {piece.title}
        </Link>
      ),
    },
    {
      key: 'kind',
      header: t('library.columns.kind'),
      sortBy: (piece) => words(`kind.${piece.kind}`),
      cell: (piece) => words(`kind.${piece.kind}`),
    },
    {
      key: 'period',
      header: t('library.columns.period'),
      sortBy: (piece) => piece.periodEnd ?? '',
      cell: (piece) => (piece.periodEnd ? writeMonth(piece.periodEnd, language) : '–'),
    },
    {
      key: 'files',
      header: t('library.columns.files'),
      align: 'end',
      sortBy: (piece) => piece.files.length,
      cell: (piece) => piece.files.length || t('library.noFiles'),
    },
    {
      key: 'fits',
      header: t('library.columns.fits'),
      cell: (piece) => linkedTo(piece) || <span className={classes.quiet}>{t('library.nothingLinked')}</span>,
    },
    {
      key: 'todo',
      header: t('library.columns.todo'),
      sortBy: (piece) => gapsOf(piece).length,
      cell: (piece) => {
        const [first] = gapsOf(piece);
        return first ? t(`gap.${first.code}`) : <span className={classes.quiet}>{t('library.complete')}</span>;
      },
    },
  ];
}

/** "LU1, LU3": the leeruitkomsten a piece is linked to, in order. */
function linkedTo(piece: EvidenceView): string {
  return [...new Set(piece.links.map((link) => link.leeruitkomst))].toSorted().join(', ');
}
