import { startOfDay, type KeyChangeKind } from '@bewijskracht/domain';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { DateField, TextAreaField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { useKeyActs } from './keys.api.ts';
import { useKeysText } from './keys.text.ts';
import classes from './register.module.css';

export interface KeyRequestProps {
  readonly keyId: string;
  readonly kind: KeyChangeKind;
  readonly onDone: (words: string) => void;
}

const explanation = z.string().min(10).max(20_000);
/** The password is asked in the last step; a lost key needs a day, another has none. */
const REASON = {
  rotation: z.object({ explanation, since: z.null() }),
  compromise: z.object({ explanation, since: z.iso.date() }),
};
const Reason = z.object({ explanation, since: z.iso.date().nullable() });

/** The first of two people says why a key is to be replaced. */
export function KeyRequest({ keyId, kind, onDone }: KeyRequestProps) {
  const t = useKeysText();
  const acts = useKeyActs();
  const [reason, setReason] = useState<z.output<typeof Reason>>();
  const { form, sent } = useKeptForm(
    Reason.refine((values) => REASON[kind].safeParse(values).success, { path: ['since'] }),
    `key.${kind}.${keyId}`,
    { explanation: '', since: null },
  );
  return (
    <section aria-labelledby="sleutel" className={classes.part}>
      <h2 id="sleutel">{t(`${kind}.start`)}</h2>
      <p>{t(`${kind}.what`)}</p>
      <Form form={form} label={t(`${kind}.start`)} onSubmit={async (values) => setReason(values)}>
        {kind === 'compromise' && (
          <DateField
            control={form.control}
            name="since"
            label={t('compromise.since')}
            hint={t('compromise.sinceHint')}
          />
        )}
        <TextAreaField control={form.control} name="explanation" label={t('explanation')} />
        <div>
          <Button kind="second" type="submit">
            {t('next')}
          </Button>
        </div>
      </Form>
      <ConfirmAct
        open={reason !== undefined}
        title={t(`${kind}.ask`)}
        act={t(`${kind}.ask`)}
        askPassword
        onConfirm={async (password) => {
          if (!reason) return;
          const compromisedSince = reason.since === null ? null : startOfDay(reason.since).toISOString();
          await acts.ask(keyId, { kind, explanation: reason.explanation, compromisedSince, password });
          sent();
          onDone(t(`${kind}.asked`));
        }}
        onClose={() => setReason(undefined)}
      >
        <p>{t(`${kind}.what`)}</p>
      </ConfirmAct>
    </section>
  );
}
