import { useId, useRef, useState, type DragEvent } from 'react';
import { writeFileSize } from '../lib/file-size.ts';
import { ActionWord } from './action-word.tsx';
import { Button } from './button.tsx';
import classes from './file-drop.module.css';
import { useUiText } from './ui.text.ts';
import { useFileQueue, type FileQueue, type QueuedFile, type SendOptions } from './use-file-queue.ts';

export interface FileDropProps {
  readonly label: string;
  /** Sends one file; usually `upload(…)` of lib. What it throws is shown beside the file. */
  readonly send: (file: File, options: SendOptions) => Promise<unknown>;
  readonly maxBytes: number;
  readonly multiple?: boolean;
  readonly accept?: string;
}

/** Whoever listens is told how far a file is at every quarter. */
const SPOKEN_STEP = 25;

/** Add files by dragging or by the button; each shows how far it is and can be stopped. */
export function FileDrop({ label, send, maxBytes, multiple = true, accept }: FileDropProps) {
  const t = useUiText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const queue = useFileQueue(send, maxBytes);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    queue.add([...event.dataTransfer.files].slice(0, multiple ? undefined : 1));
  };
  return (
    <div>
      <div
        className={classes.zone}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
        <p className={classes.text}>{t(multiple ? 'files.drop' : 'files.dropOne')}</p>
        <Button kind="second" onClick={() => input.current?.showPicker()} aria-describedby={`${id}-limit`}>
          {t(multiple ? 'files.choose' : 'files.chooseOne')}
        </Button>
        <input
          ref={input}
          id={id}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          multiple={multiple}
          accept={accept}
          onChange={(event) => {
            queue.add(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
          }}
        />
        <p id={`${id}-limit`} className={classes.limit}>
          {t('files.limit', { size: writeFileSize(maxBytes) })}
        </p>
      </div>
      {queue.files.length > 0 && (
        <ul className={classes.files}>
          {queue.files.map((queued) => (
            <FileLine key={queued.key} queued={queued} queue={queue} />
          ))}
        </ul>
      )}
    </div>
  );
}

function FileLine({ queued, queue }: { readonly queued: QueuedFile; readonly queue: FileQueue }) {
  const t = useUiText();
  const { key, file, state, share, reason } = queued;
  const words = (percent: number) => t(`files.${state}`, { name: file.name, percent, reason: reason ?? '' });
  const percent = Math.round(share * 100);
  return (
    <li className={classes.file} data-state={state}>
      <span aria-hidden="true">{words(percent)}</span>
      <span role="status" className="visually-hidden">
        {words(percent - (percent % SPOKEN_STEP))}
      </span>
      {state === 'sending' && <progress className={classes.progress} value={share} max={1} aria-label={file.name} />}
      {(state === 'sending' || state === 'waiting') && (
        <ActionWord aria-label={t('files.stopNamed', { name: file.name })} onClick={() => queue.stop(key)}>
          {t('files.stop')}
        </ActionWord>
      )}
      {(state === 'failed' || state === 'stopped') && (
        <>
          <ActionWord aria-label={t('files.retryNamed', { name: file.name })} onClick={() => queue.retry(key)}>
            {t('files.retry')}
          </ActionWord>
          <ActionWord aria-label={t('files.removeNamed', { name: file.name })} onClick={() => queue.remove(key)}>
            {t('files.remove')}
          </ActionWord>
        </>
      )}
    </li>
  );
}
