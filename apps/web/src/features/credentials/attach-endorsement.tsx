import { AttachEndorsementRequest } from '@bewijskracht/contracts';
import { useId } from 'react';
import classes from './brought.module.css';
import { useEndorsementActs } from './endorsements.api.ts';
import { useEndorsementsText } from './endorsements.text.ts';
import { TakeFile } from './take-file.tsx';

/** More than any endorsement holds: a text, a name and a signature. */
const MAX_BYTES = 100_000;

/** The file another organisation signed, checked and shown as soon as it is chosen. */
export function AttachEndorsement({ onDone }: { readonly onDone: () => void }) {
  const t = useEndorsementsText();
  const acts = useEndorsementActs();
  const heading = useId();
  return (
    <section className={classes.act} aria-labelledby={heading}>
      <h2 id={heading}>{t('attachTitle')}</h2>
      <TakeFile
        label={t('attach')}
        labelClass={classes.label}
        hint={t('attachHint')}
        accept=".json,.jsonld,application/json,application/vc"
        busy={t('busy')}
        failed={t('failed')}
        take={async (file) => {
          const credential = await readDocument(file);
          if (credential === undefined) return t('unreadable');
          await acts.attach(credential);
          onDone();
          return undefined;
        }}
      />
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
