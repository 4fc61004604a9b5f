import { useState, type DragEvent } from 'react';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { fieldId, useDesk } from './desk-state.ts';
import type { PartProps } from './leeruitkomst-sheet.tsx';
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
  const ordered = pieces.toSorted((one, other) => Number(linked.has(other.id)) - Number(linked.has(one.id)));
  const cited = indicatorOf(content, code).evidence;
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
        {ordered.map((piece) => (
          <label key={piece.id} className={classes.citedPiece}>
            <input
              type="checkbox"
              checked={cited.includes(piece.id)}
              onChange={(event) => cite(piece.id, event.currentTarget.checked)}
            />
            <span>
              {piece.title} {linked.has(piece.id) && <small className={classes.quiet}>{t('indicator.linked')}</small>}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
