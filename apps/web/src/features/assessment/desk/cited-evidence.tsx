import { useState, type DragEvent } from 'react';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { fieldId, useDesk } from './desk-state.ts';
import type { PartProps } from './part-frame.tsx';
import { droppedEvidence, isDraggedEvidence } from './references.ts';
import { evidenceOf, indicatorOf, withEvidence } from './score-content.ts';

/** The pieces in which one sees a gedragsindicator: ticked, dropped here, or named from the evidence itself. */
export function CitedEvidence({ leeruitkomst, content, change, code }: PartProps & { readonly code: string }) {
  const t = useDeskText();
  const { dossier } = useDesk();
  const [over, setOver] = useState(false);
  const pieces = evidenceOf(dossier, leeruitkomst);
  const linked = new Set(
    dossier.links
      .filter((link) => link.leeruitkomst === leeruitkomst && link.gedragsindicator === code)
      .map((link) => link.evidenceId),
  );
  const cited = indicatorOf(content, code).evidence;
  const near = pieces.filter(({ id }) => linked.has(id) || cited.includes(id));
  const others = pieces.filter((piece) => !near.includes(piece));
  const cite = (evidenceId: string, on: boolean) => change((now) => withEvidence(now, code, { evidenceId, cited: on }));
  const drop = (event: DragEvent) => {
    setOver(false);
    const dropped = droppedEvidence(event);
    if (dropped === undefined) return;
    event.preventDefault();
    cite(dropped, true);
  };
  return (
    <div
      className={classes.cited}
      data-over={over}
      onDragOver={(event) => {
        if (!isDraggedEvidence(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <fieldset id={fieldId(leeruitkomst, `evidence-${code}`)}>
        <legend className={classes.small}>{t('indicator.evidence')}</legend>
        {pieces.length === 0 && <p className={classes.quiet}>{t('indicator.noEvidence')}</p>}
        {near.map((piece) => (
          <Piece
            key={piece.id}
            {...piece}
            isLinked={linked.has(piece.id)}
            isCited={cited.includes(piece.id)}
            cite={cite}
          />
        ))}
        {others.length > 0 && (
          <details className={classes.help} open={near.length === 0}>
            <summary>{t('indicator.others', { count: others.length })}</summary>
            {others.map((piece) => (
              <Piece key={piece.id} {...piece} isLinked={false} isCited={false} cite={cite} />
            ))}
          </details>
        )}
      </fieldset>
    </div>
  );
}

interface PieceProps {
  readonly id: string;
  readonly title: string;
  readonly isLinked: boolean;
  readonly isCited: boolean;
  readonly cite: (evidenceId: string, on: boolean) => void;
}

function Piece({ id, title, isLinked, isCited, cite }: PieceProps) {
  const t = useDeskText();
  return (
    <label className={classes.citedPiece}>
      <input type="checkbox" checked={isCited} onChange={(event) => cite(id, event.currentTarget.checked)} />
      <span>
        {title} {isLinked && <small className={classes.quiet}>{t('indicator.linked')}</small>}
      </span>
    </label>
  );
}
