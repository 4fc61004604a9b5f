import type { EvidenceView, FrameworkView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { ActionWord } from '../../ui/action-word.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useHashTarget } from '../../lib/use-hash-target.ts';
import { evidenceQuery, useLibraryActs } from './evidence.api.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';
import {
  AddressField,
  AiField,
  PeopleField,
  ReflectionFields,
  RoleFields,
  WhatFields,
  WhereFields,
} from './piece-fields.tsx';
import { PieceFiles } from './piece-files.tsx';
import { gapsOf, type PieceSectionId } from './piece-gaps.ts';
import { PieceLinks } from './piece-links.tsx';
import { useEvidenceWriter } from './use-evidence-writer.ts';

export interface EvidencePageProps {
  readonly id: string;
  readonly framework: FrameworkView;
}

/** One piece of evidence: what it is, its files, and what it fits; every group of fields saves itself. */
export function EvidencePage({ id, framework }: EvidencePageProps) {
  const t = useEvidenceText();
  const piece = useQuery(evidenceQuery(id));
  if (piece.data) return <Piece key={id} piece={piece.data} framework={framework} />;
  if (!piece.isError) return <Loading lines={8} />;
  return (
    <ErrorState
      error={piece.error}
      retry={() => void piece.refetch()}
      elsewhere={<Link to="/bewijs">{t('piece.notFound')}</Link>}
    />
  );
}

interface PieceProps {
  readonly piece: EvidenceView;
  readonly framework: FrameworkView;
}

function Piece({ piece, framework }: PieceProps) {
  const t = useEvidenceText();
  const writer = useEvidenceWriter(piece);
  useHashTarget();
  const shared = { piece, writer };
  return (
    <>
      <PageTitle title={piece.title} above={<Link to="/bewijs">{t('piece.above')}</Link>} />
      <div className={classes.page}>
        <div className={classes.sections}>
          <Section id="wat" title={t('what.title')}>
            <WhatFields {...shared} />
          </Section>
          <Section id="bestanden" title={t('files.title')} text={t('files.text')}>
            <PieceFiles piece={piece} />
            <AddressField {...shared} />
          </Section>
          <Section id="wanneer" title={t('where.title')}>
            <WhereFields {...shared} />
          </Section>
          <Section id="rol" title={t('role.title')}>
            <RoleFields {...shared} />
          </Section>
          <Section id="reflectie" title={t('reflection.title')} text={t('reflection.text')}>
            <ReflectionFields {...shared} />
          </Section>
          <Section id="mensen" title={t('honest.title')}>
            <PeopleField {...shared} />
            <div id="ai" tabIndex={-1} className={classes.anchor}>
              <AiField {...shared} />
            </div>
          </Section>
          <RemovePiece piece={piece} />
        </div>
        <aside className={classes.aside}>
          <PieceTodo piece={piece} />
          <PieceLinks piece={piece} framework={framework} />
        </aside>
      </div>
    </>
  );
}

interface SectionProps {
  readonly id: PieceSectionId;
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

function Section({ id, title, text, children }: SectionProps) {
  return (
    <section id={id} tabIndex={-1} className={classes.section} aria-labelledby={`${id}-kop`}>
      <h2 id={`${id}-kop`}>{title}</h2>
      {text && <p className={classes.quiet}>{text}</p>}
      {children}
    </section>
  );
}

/** What is still missing, each line leading to its place. */
function PieceTodo({ piece }: { readonly piece: EvidenceView }) {
  const t = useEvidenceText();
  const gaps = gapsOf(piece);
  return (
    <section aria-labelledby="mist-kop">
      <h2 id="mist-kop" className={classes.asideTitle}>
        {t('piece.todo')}
      </h2>
      {gaps.length === 0 ? (
        <p className={classes.quiet}>{t('piece.complete')}</p>
      ) : (
        <ul className={classes.todo}>
          {gaps.map(({ code, section }) => (
            <li key={code}>
              <a href={`#${section}`}>{t(`gap.${code}`)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function RemovePiece({ piece }: { readonly piece: EvidenceView }) {
  const t = useEvidenceText();
  const acts = useLibraryActs();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = () => acts.remove(piece.id, () => navigate({ to: '/bewijs' }));
  return (
    <div>
      <ActionWord tone="refusal" onClick={() => setAsking(true)}>
        {t('piece.remove')}
      </ActionWord>
      <ConfirmAct
        open={asking}
        title={t('piece.removeTitle')}
        act={t('piece.removeAct')}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        <p>{t('piece.removeText', { title: piece.title })}</p>
      </ConfirmAct>
    </div>
  );
}
