import type { DragEvent } from 'react';
import { useUiText } from '../ui.text.ts';
import classes from './evidence-viewer.module.css';
import { writeSeconds, type Place } from './place.ts';

export interface CiteButtonProps {
  readonly place: Place;
  readonly onCite: (place: Place) => void;
}

/** Takes over where one is looking as a reference; press it, or drag it into a text. */
export function CiteButton({ place, onCite }: CiteButtonProps) {
  const t = useUiText();
  const words = place.kind === 'page' ? t('viewer.page', { page: place.page }) : writeSeconds(place.seconds);
  const drag = (event: DragEvent) => {
    event.dataTransfer.setData('text/plain', words);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <button type="button" className={classes.cite} draggable onDragStart={drag} onClick={() => onCite(place)}>
      {t('viewer.cite', { place: words })}
    </button>
  );
}
