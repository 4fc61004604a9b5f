import { AttachEndorsementRequest } from '@bewijskracht/contracts';
import { useId, useState } from 'react';
import { ProblemError } from '../../lib/problem.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './brought.module.css';
import { useEndorsementActs } from './endorsements.api.ts';
import { useEndorsementsText } from './endorsements.text.ts';

/** More than any endorsement holds: a text, a name and a signature. */
const MAX_BYTES = 100_000;

/** The file another organisation signed, checked and shown as soon as it is chosen. */
export function AttachEndorsement({ onDone }: { readonly onDone: () => void }) {
  const t = useEndorsementsText();
  const acts = useEndorsementActs();
  const id = useId();
  const [state, setState] = useState<'open' | 'busy'>('open');
  const [refusal, setRefusal] = useState<string>();
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file || state === 'busy') return;
    setState('busy');
    setRefusal(undefined);
    const credential = await readDocument(file);
    try {
      if (credential === undefined) setRefusal(t('unreadable'));
      else {
        await acts.attach(credential);
        onDone();
      }
    } catch (error) {
      setRefusal(error instanceof ProblemError ? error.title : t('failed'));
    }
    input.value = '';
    setState('open');
  };
  return (
    <section className={classes.act} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('attachTitle')}</h2>
      <label htmlFor={id} className={classes.label}>
        {t('attach')}
      </label>
      <p id={`${id}-hint`} className={classes.quiet}>
        {t('attachHint')}
      </p>
      <input
        id={id}
        type="file"
        accept=".json,.jsonld,application/json,application/vc"
        aria-describedby={`${id}-hint`}
        onChange={(event) => void take(event.currentTarget)}
      />
      <p role="status">{state === 'busy' && t('busy')}</p>
      {refusal && <Notice tone="refusal" title={refusal} live />}
    </section>
  );
}

/** The signed document in a file; undefined when it is none. Whether it holds, the platform says. */
async function readDocument(file: File): Promise<AttachEndorsementRequest['credential'] | undefined> {
  if (file.size > MAX_BYTES) return undefined;
  try {
    const { data } = AttachEndorsementRequest.safeParse({ credential: JSON.parse(await file.text()) as unknown });
    return data?.credential;
  } catch {
    return undefined;
  }
}
