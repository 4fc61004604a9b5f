import { useState } from 'react';
import { joinFacts } from '../../../lib/join-facts.ts';
import { useDossierSize } from '../../../ui/dossier/dossier-size.ts';
import { ToggleRow } from '../../../ui/toggle-row.tsx';
import { useDossierText } from '../../../ui/dossier/dossier.text.ts';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { useDesk } from './desk-state.ts';
import { EvidencePiece } from './evidence-piece.tsx';
import { indicatorIn } from './parts.ts';
import { startDragging } from './references.ts';
import { evidenceOf } from './score-content.ts';

/** Where one reads: which pieces belong to what one judges, and one of them open. */
export function EvidenceColumn() {
  const t = useDeskText();
  const { dossier, reading } = useDesk();
  const piece = dossier.evidence.find(({ id }) => id === reading?.evidenceId);
  return (
    <section className={classes.evidence} aria-label={t('evidence')}>
      <DossierHead />
      <Pieces />
      {piece ? <EvidencePiece key={piece.id} piece={piece} /> : <p className={classes.quiet}>{t('pieces.choose')}</p>}
    </section>
  );
}

/** "9 stukken bewijs · 34 blz. · 12 min geluid of film". */
function DossierHead() {
  const t = useDeskText();
  const words = useDossierText();
  const { dossier } = useDesk();
  const size = useDossierSize(dossier);
  const facts = [words('pieces', { count: dossier.evidence.length })];
  if (!size) facts.push(t('measuring'));
  if (size && size.pages > 0) facts.push(t('size.pages', { count: size.pages }));
  if (size && size.minutes > 0) facts.push(t('size.minutes', { count: size.minutes }));
  return <p className={classes.head}>{joinFacts(facts)}</p>;
}

function Pieces() {
  const t = useDeskText();
  const { dossier, spot } = useDesk();
  const code = indicatorIn(spot.part);
  const [showAll, setShowAll] = useState(false);
  const all = evidenceOf(dossier, spot.leeruitkomst);
  const linked = new Set(
    dossier.links
      .filter((link) => link.leeruitkomst === spot.leeruitkomst && link.gedragsindicator === code)
      .map((link) => link.evidenceId),
  );
  const here = all.filter((piece) => linked.has(piece.id));
  const pieces = code === undefined || showAll ? all : here;
  return (
    <div className={classes.pieces}>
      {code !== undefined && (
        <ToggleRow
          label={t('pieces.which')}
          value={showAll ? 'all' : 'here'}
          onChange={(value) => setShowAll(value === 'all')}
          options={[
            { value: 'here', label: t('pieces.here', { count: here.length }) },
            { value: 'all', label: t('pieces.all', { count: all.length }) },
          ]}
        />
      )}
      {pieces.length === 0 && <p className={classes.quiet}>{t('pieces.none')}</p>}
      <ul className={classes.pieceList} id="stukken">
        {pieces.map((piece) => (
          <PieceLine key={piece.id} evidenceId={piece.id} title={piece.title} />
        ))}
      </ul>
    </div>
  );
}

function PieceLine({ evidenceId, title }: { readonly evidenceId: string; readonly title: string }) {
  const t = useDeskText();
  const { dossier, spot, reading, read } = useDesk();
  const code = indicatorIn(spot.part) ?? null;
  const places = dossier.links.filter(
    (link) =>
      link.evidenceId === evidenceId &&
      link.leeruitkomst === spot.leeruitkomst &&
      (link.gedragsindicator === code || link.gedragsindicator === null) &&
      link.whereToSee.trim() !== '',
  );
  const where = [...new Set(places.map((link) => link.whereToSee))];
  return (
    <li className={classes.pieceLine} data-open={reading?.evidenceId === evidenceId}>
      <button
        type="button"
        className={classes.pieceTitle}
        aria-pressed={reading?.evidenceId === evidenceId}
        draggable
        onDragStart={(event) => startDragging(event, { evidenceId, title })}
        onClick={() => read(evidenceId, where[0])}
      >
        {title}
      </button>
      {where.length > 0 && (
        <span className={classes.places}>
          <span className={classes.quiet}>{t('pieces.whereToSee')}</span>
          {where.map((words) => (
            <button
              key={words}
              type="button"
              className={classes.place}
              aria-label={t('pieces.openAt', { title, place: words })}
              onClick={() => read(evidenceId, words)}
            >
              {words}
            </button>
          ))}
        </span>
      )}
    </li>
  );
}
