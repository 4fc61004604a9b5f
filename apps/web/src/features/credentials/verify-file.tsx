import { useId, useRef, useState, type DragEvent } from 'react';
import { ACCEPTED_PAPERS } from './accepted-papers.ts';
import classes from './verify-file.module.css';
import { useVerifyText } from './verify.text.ts';

/** One file, dragged or chosen, and checked at once. */
export function VerifyFile({ check }: { readonly check: (file: File) => Promise<void> }) {
  const t = useVerifyText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file || busy) return;
    setBusy(true);
    await check(file);
    setBusy(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  return (
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
        {t('choose')}
      </label>
      <p className={classes.text}>{t('drop')}</p>
      <button type="button" className={classes.button} onClick={() => input.current?.click()}>
        {t('chooseFile')}
      </button>
      <input
        ref={input}
        id={id}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        accept={ACCEPTED_PAPERS}
        onChange={(event) => void take(event.currentTarget.files)}
      />
      <p role="status" className={classes.text}>
        {busy && t('busy')}
      </p>
    </div>
  );
}
