import type { DossierView, FileView } from '@bewijskracht/contracts';
import { useMemo, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { ClampedText } from '../../../ui/clamped-text.tsx';
import { EvidenceFacts, fileAt, ReflectionText } from '../../../ui/dossier/dossier-piece.tsx';
import { ToggleRow } from '../../../ui/toggle-row.tsx';
import { EvidenceViewer } from '../../../ui/viewer/evidence-viewer.tsx';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { fieldId, useDesk } from './desk-state.ts';
import { indicatorIn } from './parts.ts';
import { indicatorOf, withEvidence } from './score-content.ts';
import { useCite } from './use-cite.ts';

type Piece = DossierView['evidence'][number];
type View = 'file' | 'facts' | 'reflection';

/** One piece, open: what the candidate says it shows here, and the piece itself. */
export function EvidencePiece({ piece }: { readonly piece: Piece }) {
  const t = useDeskText();
  const { reading } = useDesk();
  const [view, setView] = useState<View>(() => firstView(piece));
  const views: readonly View[] = [
    ...(piece.files.length > 0 ? (['file'] as const) : []),
    ...(piece.reflection ? (['reflection'] as const) : []),
    'facts',
  ];
  const at = reading?.evidenceId === piece.id ? reading.at : undefined;
  const [seenAt, setSeenAt] = useState(at);
  if (at !== seenAt) {
    setSeenAt(at);
    if (at && piece.files.length > 0) setView('file');
  }
  return (
    <article className={classes.piece} aria-labelledby="stuk">
      <header className={classes.pieceHead}>
        <h2 id="stuk" tabIndex={-1} className={classes.title}>
          {piece.title}
        </h2>
        <ToggleRow
          label={t('pieces.show')}
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: t(`pieces.${value}`) }))}
        />
        <CiteHere piece={piece} />
      </header>
      <Claims piece={piece} />
      {view === 'file' && <Files piece={piece} />}
      {view === 'facts' && <EvidenceFacts piece={piece} />}
      {view === 'reflection' && piece.reflection && <ReflectionText reflection={piece.reflection} />}
    </article>
  );
}

function firstView(piece: Piece): View {
  if (piece.files.length > 0) return 'file';
  return piece.reflection ? 'reflection' : 'facts';
}

/** What the candidate wrote with the link: for this gedragsindicator, and for the leeruitkomst as a whole. */
function Claims({ piece }: { readonly piece: Piece }) {
  const t = useDeskText();
  const { dossier, spot } = useDesk();
  const code = indicatorIn(spot.part) ?? null;
  const links = dossier.links.filter(
    (link) => link.evidenceId === piece.id && link.leeruitkomst === spot.leeruitkomst && link.motivation.trim() !== '',
  );
  const here = links.find((link) => link.gedragsindicator === code);
  const whole = code === null ? undefined : links.find((link) => link.gedragsindicator === null);
  if (!here && !whole) return <p className={classes.quiet}>{t('pieces.noClaim')}</p>;
  return (
    <div className={classes.claims}>
      {here && (
        <>
          <p className={classes.quiet}>{t('pieces.claims')}</p>
          <ClampedText key={`${spot.leeruitkomst} ${code}`} text={here.motivation} lang="nl" />
        </>
      )}
      {whole && (
        <>
          <p className={classes.quiet}>{t('pieces.claimWhole')}</p>
          <ClampedText text={whole.motivation} lang="nl" />
        </>
      )}
    </div>
  );
}

function CiteHere({ piece }: { readonly piece: Piece }) {
  const t = useDeskText();
  const { contents, spot, change } = useDesk();
  const code = indicatorIn(spot.part);
  const content = contents[spot.leeruitkomst];
  if (code === undefined || !content) return null;
  const cited = indicatorOf(content, code).evidence.includes(piece.id);
  return (
    <Button
      kind="second"
      size="xs"
      aria-pressed={cited}
      aria-controls={fieldId(spot.leeruitkomst, `evidence-${code}`)}
      onClick={() =>
        change(spot.leeruitkomst, (now) => withEvidence(now, code, { evidenceId: piece.id, cited: !cited }))
      }
    >
      {cited ? `✓ ${t('pieces.cited')}` : t('pieces.cite')}
    </Button>
  );
}

function Files({ piece }: { readonly piece: Piece }) {
  const t = useDeskText();
  const { reading } = useDesk();
  const cite = useCite();
  const at = reading?.evidenceId === piece.id ? reading.at : undefined;
  const [chosen, setChosen] = useState<FileView | undefined>(() => fileAt(piece.files, at));
  const [seenAt, setSeenAt] = useState(at);
  if (at !== seenAt) {
    setSeenAt(at);
    if (at) setChosen(fileAt(piece.files, at));
  }
  const onCite = useMemo(() => cite(piece), [cite, piece]);
  if (!chosen) return null;
  return (
    <div className={classes.viewer}>
      {piece.files.length > 1 && (
        <ToggleRow
          label={t('pieces.file')}
          value={chosen.id}
          onChange={(id) => setChosen(piece.files.find((file) => file.id === id))}
          options={piece.files.map((file) => ({ value: file.id, label: file.name }))}
        />
      )}
      <EvidenceViewer file={chosen} at={at} onCite={onCite} source={piece.title} />
    </div>
  );
}
