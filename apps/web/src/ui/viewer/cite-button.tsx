import type { DragEvent } from 'react';
import { useUiText } from '../ui.text.ts';
import classes from './evidence-viewer.module.css';
import { writeSeconds, type Place } from './place.ts';

export interface CiteButtonProps {
  readonly place: Place;
  /** What a dragged reference names before the place: "Wijkanalyse, blz. 4". */
  readonly source?: string | undefined;
  readonly onCite: (place: Place) => void;
}

/** Takes over where one is looking as a reference; press it, or drag it into a text. */
export function CiteButton({ place, source, onCite }: CiteButtonProps) {
  const t = useUiText();
  const words = place.kind === 'page' ? t('viewer.page', { page: place.page }) : writeSeconds(place.seconds);
  const drag = (event: DragEvent) => {
    event.dataTransfer.setData('text/plain', [source, words].filter(Boolean).join(', '));
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <button type="button" className={classes.cite} draggable onDragStart={drag} onClick={() => onCite(place)}>
      {t('viewer.cite', { place: words })}
    </button>
  );
}
