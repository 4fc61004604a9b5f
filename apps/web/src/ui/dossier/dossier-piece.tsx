import type { DossierView, FileView } from '@bewijskracht/contracts';
import { STARRT_PARTS } from '@bewijskracht/domain';
import { useState, type ReactNode } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { writeFileSize } from '../../lib/file-size.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { EvidenceViewer } from '../viewer/evidence-viewer.tsx';
import type { Place } from '../viewer/place.ts';
import { useWords } from '../words.text.ts';
import classes from './dossier.module.css';
import { useDossierText } from './dossier.text.ts';

export type DossierEvidence = DossierView['evidence'][number];

export interface DossierPieceProps {
  readonly piece: DossierEvidence;
  /** Where to open its files. */
  readonly at?: Place | undefined;
}

/** One piece of evidence, whole: what is told about it, the reflection, and its files to read in place. */
export function DossierPiece({ piece, at }: DossierPieceProps) {
  const t = useDossierText();
  const [chosen, setChosen] = useState<FileView | undefined>(() => fileAt(piece.files, at));
  return (
    <div className={classes.piece}>
      <EvidenceFacts piece={piece} />
      {piece.reflection && <ReflectionText reflection={piece.reflection} />}
      <section>
        <h3 className={classes.heading}>{t('files')}</h3>
        {piece.files.length === 0 && <p className={classes.quiet}>{t('noFiles')}</p>}
        {piece.files.length > 1 && (
          <ul className={classes.files}>
            {piece.files.map((file) => (
              <li key={file.id}>
                <button
                  type="button"
                  className={classes.open}
                  aria-pressed={file.id === chosen?.id}
                  onClick={() => setChosen(file)}
                >
                  {file.name}
                </button>{' '}
                <span className={classes.quiet}>{writeFileSize(file.size)}</span>
              </li>
            ))}
          </ul>
        )}
        {chosen && <EvidenceViewer file={chosen} at={at} />}
      </section>
    </div>
  );
}

/** What is told about a piece of evidence, as a list of facts; what isn't told yet says so. */
export function EvidenceFacts({ piece }: { readonly piece: DossierEvidence }) {
  const t = useDossierText();
  const words = useWords();
  const [language] = useLanguage();
  const period =
    piece.periodStart && piece.periodEnd
      ? t('periodFromTo', { from: writeDate(piece.periodStart, language), to: writeDate(piece.periodEnd, language) })
      : '';
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('period'), period],
    [t('organisation'), piece.organisation],
    [t('setting'), piece.setting && words(`setting.${piece.setting}`)],
    [t('targetGroup'), piece.targetGroup],
    [t('scale'), piece.scale && words(`scale.${piece.scale}`)],
    [t('ownRole'), piece.ownRole],
    [t('made'), t(piece.together ? 'together' : 'alone')],
    ...(piece.together ? ([[t('ownPart'), piece.ownPart]] as const) : []),
    [t('people'), piece.people && words(`people.${piece.people}`)],
    [t('aiUse'), piece.aiUse === '' ? t('noAi') : piece.aiUse],
  ];
  return (
    <>
      <p className={classes.quiet}>{words(`kind.${piece.kind}`)}</p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || <span className={classes.quiet}>{t('notStated')}</span>}</dd>
          </div>
        ))}
        {piece.address && (
          <div>
            <dt>{t('address')}</dt>
            <dd>
              <a href={piece.address} target="_blank" rel="noreferrer noopener">
                {piece.address}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** The six boxes of a reflection, as written; empty boxes are left out. */
export function ReflectionText({ reflection }: { readonly reflection: NonNullable<DossierEvidence['reflection']> }) {
  const t = useDossierText();
  const words = useWords();
  const filled = STARRT_PARTS.filter((part) => reflection[part].trim() !== '');
  if (filled.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{t('reflection')}</h3>
      <dl className={classes.reflection}>
        {filled.map((part) => (
          <div key={part}>
            <dt>{words(`starrt.${part}`)}</dt>
            <dd className={classes.written}>{reflection[part]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The file to open for a place: a time points at sound or film, a page at a document; otherwise the first. */
export function fileAt(files: readonly FileView[], at: Place | undefined): FileView | undefined {
  const isMedia = (file: FileView) => /^(audio|video)\//.test(file.mediaType);
  const fits = at && files.find((file) => isMedia(file) === (at.kind === 'time'));
  return fits ?? files[0];
}
