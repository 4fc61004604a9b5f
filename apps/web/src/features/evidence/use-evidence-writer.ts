import type { ChangeEvidenceRequest, EvidenceView } from '@bewijskracht/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { SaveOn, Stored } from '../../lib/autosaver.ts';
import { ProblemError } from '../../lib/problem.ts';
import { changeEvidence, keepPiece, readEvidence } from './evidence.api.ts';

type Fields = Omit<ChangeEvidenceRequest, 'version'>;

export interface EvidenceWriter {
  /** Writes one group of fields on top of the newest version this page has seen. */
  readonly write: (fields: Fields, on: SaveOn) => Promise<{ readonly version: number }>;
  /** Reads the piece again, to show what another tab made of one group. */
  readonly reload: <Value>(valueOf: (piece: EvidenceView) => Value) => Promise<Stored<Value>>;
}

/**
 * Lets several groups of fields save themselves on one record with one version: they wait for each other, and only a
 * change elsewhere in the same fields counts as two versions of a text.
 */
export function useEvidenceWriter(piece: EvidenceView): EvidenceWriter {
  const queryClient = useQueryClient();
  const seen = useRef(piece);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const see = (fresh: EvidenceView) => {
    seen.current = fresh;
    void keepPiece(queryClient, fresh);
    return { version: fresh.version };
  };

  const send = async (fields: Fields, { version, keepalive }: SaveOn) => {
    const newest = (known: number) => ({ ...fields, version: known });
    try {
      const on = Math.max(seen.current.version, Number(version));
      return see(await changeEvidence(piece.id, newest(on), keepalive));
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === 'changed-elsewhere')) throw error;
      const fresh = await readEvidence(piece.id);
      if (changedWithin(fields, seen.current, fresh)) throw error;
      return see(await changeEvidence(piece.id, newest(fresh.version), keepalive));
    }
  };

  return {
    write: (fields, on) => {
      const written = line.current.then(() => send(fields, on));
      line.current = written.catch(() => undefined);
      return written;
    },
    reload: async (valueOf) => {
      const fresh = await readEvidence(piece.id);
      seen.current = fresh;
      return { value: valueOf(fresh), version: fresh.version };
    },
  };
}

/** Whether one of these fields became something else between two readings of the piece. */
export function changedWithin(fields: Fields, before: EvidenceView, after: EvidenceView): boolean {
  return (Object.keys(fields) as (keyof Fields)[]).some(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
