import type { DossierView } from '@bewijskracht/contracts';
import { useCallback, useEffect, useRef } from 'react';
import { writeSeconds, type Place } from '../../../ui/viewer/place.ts';
import { useDeskText } from './desk.text.ts';
import { useDesk, type DeskState } from './desk-state.ts';
import { indicatorIn } from './parts.ts';
import { withReference, writeAtCursor } from './references.ts';
import { indicatorOf, withEvidence, withIndicator } from './score-content.ts';

type Piece = DossierView['evidence'][number];

/**
 * Takes over where one is looking: into the text one was writing in, or else behind the note on this gedragsindicator
 * (or behind what convinced). Whoever refers to a piece cites it as evidence for the gedragsindicator too.
 */
export function useCite(): (piece: Piece) => (place: Place) => void {
  const t = useDeskText();
  const desk = useDesk();
  const latest = useRef<{ desk: DeskState; t: typeof t }>(undefined);
  useEffect(() => {
    latest.current = { desk, t };
  });
  return useCallback(
    (piece) => (place) => {
      if (!latest.current) return;
      const { desk: now, t: say } = latest.current;
      const spot = place.kind === 'page' ? say('place', { page: place.page }) : writeSeconds(place.seconds);
      const words = `${piece.title}, ${spot}`;
      const code = indicatorIn(now.spot.part);
      if (code !== undefined)
        now.change(now.spot.leeruitkomst, (content) =>
          withEvidence(content, code, { evidenceId: piece.id, cited: true }),
        );
      const field = fieldInSight(now);
      if (field) writeAtCursor(field, words);
      else
        now.change(now.spot.leeruitkomst, (content) =>
          code === undefined
            ? { ...content, saw: withReference(content.saw, words) }
            : withIndicator(content, code, { note: withReference(indicatorOf(content, code).note, words) }),
        );
      now.say(say('inserted', { words }));
    },
    [],
  );
}

/** The text somebody was writing in, when it is still in sight. */
function fieldInSight({ lastField }: DeskState): HTMLTextAreaElement | undefined {
  const field = lastField.current;
  return field?.isConnected && field.checkVisibility() ? field : undefined;
}
