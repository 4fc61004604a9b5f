import { useId, useRef, useState } from 'react';
import { ProblemError } from '../../lib/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useUiText } from '../../ui/ui.text.ts';
import classes from './brought.module.css';

export interface TakeFileProps {
  readonly label: string;
  readonly labelClass: string | undefined;
  readonly hint: string;
  readonly accept: string;
  /** What is said while it is looked at, and when that fails without a reason of the platform's own. */
  readonly busy: string;
  readonly failed: string;
  /** Answers why the file is refused, or nothing when it was taken. */
  readonly take: (file: File) => Promise<string | undefined>;
}

/** One file that is looked at as soon as it is chosen; a refusal stands beside it, and another can be chosen at once. */
export function TakeFile({ label, labelClass, hint, accept, busy, failed, take }: TakeFileProps) {
  const words = useUiText();
  const id = useId();
  const chosen = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'open' | 'busy'>('open');
  const [refusal, setRefusal] = useState<string>();
  const look = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file || state === 'busy') return;
    setState('busy');
    setRefusal(undefined);
    try {
      setRefusal(await take(file));
    } catch (error) {
      setRefusal(error instanceof ProblemError ? error.title : failed);
    }
    input.value = '';
    setState('open');
  };
  return (
    <>
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      <p id={`${id}-hint`} className={classes.quiet}>
        {hint}
      </p>
      <div>
        <Button kind="second" loading={state === 'busy'} onClick={() => chosen.current?.click()}>
          {words('files.chooseOne')}
        </Button>
      </div>
      <input
        ref={chosen}
        id={id}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void look(event.currentTarget)}
      />
      <p role="status">{state === 'busy' && busy}</p>
      {refusal && <Notice tone="refusal" title={refusal} live />}
    </>
  );
}
