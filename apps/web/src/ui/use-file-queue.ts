import { useEffect, useRef, useState } from 'react';
import { writeFileSize } from '../lib/file-size.ts';
import { OfflineError, ProblemError } from '../lib/problem.ts';
import { useUiText } from './ui.text.ts';

export interface QueuedFile {
  readonly key: number;
  readonly file: File;
  /** `waiting`: there is no connection; it is sent again by itself. */
  readonly state: 'sending' | 'waiting' | 'done' | 'stopped' | 'failed';
  /** 0 to 1. */
  readonly share: number;
  readonly reason?: string;
}

export interface SendOptions {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

export interface FileQueue {
  readonly files: readonly QueuedFile[];
  readonly add: (files: Iterable<File>) => void;
  readonly stop: (key: number) => void;
  readonly retry: (key: number) => void;
  readonly remove: (key: number) => void;
}

const RETRY_AFTER = 10_000;

/** Sends files one after the other, so that the first is in soonest and one failure doesn't stop the rest. */
export function useFileQueue(
  send: (file: File, options: SendOptions) => Promise<unknown>,
  maxBytes: number,
): FileQueue {
  const t = useUiText();
  const [files, setFiles] = useState<readonly QueuedFile[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const line = useRef(Promise.resolve());
  const next = useRef(0);

  const change = (key: number, facts: Partial<QueuedFile>) =>
    setFiles((now) => now.map((each) => (each.key === key ? { ...each, ...facts } : each)));

  const start = (key: number, file: File) => {
    if (file.size > maxBytes)
      return change(key, { state: 'failed', reason: t('files.tooLarge', { size: writeFileSize(maxBytes) }) });
    change(key, { state: 'sending', share: 0 });
    const stop = new AbortController();
    stops.current.set(key, stop);
    line.current = line.current.then(async () => {
      if (stop.signal.aborted) return;
      try {
        await send(file, { signal: stop.signal, onProgress: (share) => change(key, { share }) });
        change(key, { state: 'done', share: 1 });
      } catch (error) {
        if (stop.signal.aborted) return;
        if (error instanceof OfflineError) return change(key, { state: 'waiting' });
        change(key, { state: 'failed', reason: reasonOf(error) ?? t('error.text') });
      }
    });
  };
  useRetry(files, start);
  useWarning(files);

  return {
    files,
    add: (added) => {
      const queued = Array.from(added, (file) => ({ key: next.current++, file, state: 'sending' as const, share: 0 }));
      setFiles((now) => [...now, ...queued]);
      for (const { key, file } of queued) start(key, file);
    },
    stop: (key) => {
      stops.current.get(key)?.abort();
      change(key, { state: 'stopped' });
    },
    retry: (key) => {
      const found = files.find((each) => each.key === key);
      if (found) start(key, found.file);
    },
    remove: (key) => setFiles((now) => now.filter((each) => each.key !== key)),
  };
}

/** Sends again what waits for a connection: as soon as there is one, and now and then in case nobody tells. */
function useRetry(files: readonly QueuedFile[], start: (key: number, file: File) => void): void {
  const waiting = files.filter(({ state }) => state === 'waiting');
  const again = useRef<() => void>(undefined);
  useEffect(() => {
    again.current = () => {
      for (const { key, file } of waiting) start(key, file);
    };
  });
  const some = waiting.length > 0;
  useEffect(() => {
    if (!some) return;
    const retry = () => again.current?.();
    const timer = setInterval(retry, RETRY_AFTER);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [some]);
}

/** The browser asks whether one really wants to leave while a file isn't in yet. */
function useWarning(files: readonly QueuedFile[]): void {
  const busy = files.some(({ state }) => state === 'sending' || state === 'waiting');
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);
}

function reasonOf(error: unknown): string | undefined {
  return error instanceof ProblemError ? (error.detail ?? error.title) : undefined;
}
