import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosaver, type AutosaverOptions, type SaveStatus, type Stored } from './autosaver.ts';
import type { Draft } from './drafts.ts';
import { whenLeaving } from './when-leaving.ts';

export interface AutosaveOptions<Value> extends AutosaverOptions<Value> {
  /** What is on screen now. */
  readonly value: Value;
  /** Puts another value on screen: a draft that was found, or theirs after a conflict. */
  readonly show: (value: Value) => void;
}

export interface Autosave<Value> {
  readonly status: SaveStatus;
  /** Typed earlier on this computer and never confirmed by the server; offer it. */
  readonly found: Draft<Value> | undefined;
  /** What somebody else wrote meanwhile; show it beside mine. */
  readonly theirs: Stored<Value> | undefined;
  readonly restore: () => void;
  readonly discard: () => void;
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => void;
  /** Saves at once; wait for it before an act that depends on it, such as sealing, and act only when it says true. */
  readonly flush: () => Promise<boolean>;
}

/**
 * Saves while you type; closing the tab loses nothing. One mounted component per record: give it the record as `key`.
 * `SaveState` (ui) shows the status, `DraftOffer` and `ConflictChoice` (ui) the rest.
 */
export function useAutosave<Value>(options: AutosaveOptions<Value>): Autosave<Value> {
  const { value, show, save, reload } = options;
  const [saver] = useState(() => new Autosaver<Value>(options));
  const status = useSyncExternalStore(saver.subscribe, saver.getStatus);

  useEffect(() => {
    saver.save = save;
    saver.reload = reload;
  }, [saver, save, reload]);
  useEffect(() => saver.change(value), [saver, value]);
  useEffect(() => whenLeaving(() => void saver.flush()), [saver]);

  const found = saver.getFound();
  return {
    status,
    found,
    theirs: saver.getTheirs(),
    restore: () => {
      if (found) show(found.value);
      saver.forgetFound();
    },
    discard: () => saver.forgetFound(),
    keepMine: () => saver.keepMine(),
    takeTheirs: () => show(saver.takeTheirs()),
    flush: () => saver.flush(),
  };
}
