import type { PlaceRequest, SheetView } from '@bewijskracht/contracts';
import { useCallback, useEffect, useRef } from 'react';
import { whenLeaving } from '../../../lib/when-leaving.ts';
import { savePlace } from '../assessment.api.ts';
import type { Reading } from './reading.ts';
import type { PartKey, Spot } from './parts.ts';

const SETTLED = 1500;
const MOST = 300;

/** Where one stopped the last time: part, piece and place in it. */
export function readPlace(sheet: SheetView) {
  if (!sheet.place) return undefined;
  const { leeruitkomst, evidenceId, at } = sheet.place;
  const [part = '', ...words] = at.split(' ');
  return { spot: { leeruitkomst, part: part as PartKey }, evidenceId, words: words.join(' ') };
}

/** Remembers where one is, so that the desk reopens there. Not being able to is no reason to disturb anybody. */
export function useRememberPlace(id: string, spot: Spot, reading: Reading | undefined): void {
  const at = [spot.part, reading?.words].filter(Boolean).join(' ').slice(0, MOST);
  const place: PlaceRequest = { leeruitkomst: spot.leeruitkomst, evidenceId: reading?.evidenceId ?? null, at };
  const json = JSON.stringify(place);
  const latest = useRef(json);
  const known = useRef(json);
  const keep = useCallback(() => {
    if (latest.current === known.current) return;
    known.current = latest.current;
    void savePlace(id, JSON.parse(latest.current) as PlaceRequest).catch(() => undefined);
  }, [id]);
  useEffect(() => {
    latest.current = json;
    const timer = setTimeout(keep, SETTLED);
    return () => clearTimeout(timer);
  }, [keep, json]);
  useEffect(() => whenLeaving(keep), [keep]);
}
