import type { EvidenceView } from '@bewijskracht/contracts';
import { useId, useState } from 'react';
import { ActionWord } from '../../ui/action-word.tsx';
import { EvidenceViewer } from '../../ui/viewer/evidence-viewer.tsx';
import { findPlace, writeSeconds, type Place } from '../../ui/viewer/place.ts';
import { useUiText } from '../../ui/ui.text.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';
import { useLinkFields } from './link-form.tsx';

export interface LinkLookProps {
  readonly piece: EvidenceView;
  readonly whereToSee: string;
}

/** The files of a piece beside the fields: what one is looking at can be taken over as "waar te zien". */
export function LinkLook({ piece, whereToSee }: LinkLookProps) {
  const t = useEvidenceText();
  const ui = useUiText();
  const id = useId();
  const fill = useLinkFields();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const [at, setAt] = useState<Place>();
  const file = piece.files[chosen];
  if (!file) return <p className={classes.quiet}>{t('link.noFiles')}</p>;
  const toggle = () => {
    setAt(findPlace(whereToSee));
    setOpen(!open);
  };
  const cite = (place: Place) => {
    const words = place.kind === 'page' ? ui('viewer.page', { page: place.page }) : writeSeconds(place.seconds);
    fill('whereToSee', piece.files.length > 1 ? `${file.name}, ${words}` : words);
  };
  return (
    <div>
      <ActionWord aria-expanded={open} aria-controls={id} onClick={toggle}>
        {t(open ? 'link.lookAway' : 'link.look')}
      </ActionWord>
      <div id={id} hidden={!open}>
        {open && piece.files.length > 1 && (
          <ul className={classes.fileChoice}>
            {piece.files.map((each, index) => (
              <li key={each.id}>
                <ActionWord aria-pressed={index === chosen} onClick={() => setChosen(index)}>
                  {each.name}
                </ActionWord>
              </li>
            ))}
          </ul>
        )}
        {open && <EvidenceViewer file={file} at={at} onCite={cite} />}
      </div>
    </div>
  );
}
