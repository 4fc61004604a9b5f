import { MakeEndorsementRequest } from '@bewijskracht/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { TextAreaField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import classes from './brought.module.css';
import { useEndorsementActs } from './endorsements.api.ts';
import { useEndorsementsText } from './endorsements.text.ts';

/** The password is asked in the last step and never kept with the rest. */
const Words = MakeEndorsementRequest.omit({ password: true });

/** Says something for another organisation, in one's own organisation's name; what is signed is shown this once. */
export function MakeEndorsement() {
  const t = useEndorsementsText();
  const acts = useEndorsementActs();
  const [words, setWords] = useState<z.output<typeof Words>>();
  const [address, setAddress] = useState<string>();
  const { form, sent } = useKeptForm(Words, 'endorsement', { subjectId: '', comment: '' });
  return (
    <section className={classes.act} aria-labelledby="aanbevelen">
      <h2 id="aanbevelen">{t('make.title')}</h2>
      <p>{t('make.lead')}</p>
      <Form form={form} label={t('make.title')} onSubmit={async (values) => setWords(values)}>
        <TextField
          control={form.control}
          name="subjectId"
          label={t('make.subject')}
          hint={t('make.subjectHint')}
          autoComplete="off"
        />
        <TextAreaField control={form.control} name="comment" label={t('make.comment')} hint={t('make.commentHint')} />
        <div>
          <Button kind="second" type="submit">
            {t('make.next')}
          </Button>
        </div>
      </Form>
      <div role="status">
        {address && (
          <>
            <p>{t('make.made')}</p>
            <p>
              <a href={address} download="aanbeveling.json">
                {t('make.save')}
              </a>
            </p>
          </>
        )}
      </div>
      <ConfirmAct
        open={words !== undefined}
        title={t('make.title')}
        act={t('make.act')}
        askPassword
        onConfirm={async (password) => {
          if (!words) return;
          const signed = await acts.make({ ...words, password });
          setAddress(URL.createObjectURL(new Blob([JSON.stringify(signed)], { type: 'application/vc' })));
          sent();
        }}
        onClose={() => setWords(undefined)}
      >
        {words && (
          <>
            <p>{t('make.confirm', { subject: words.subjectId })}</p>
            <p className={classes.reason}>{words.comment}</p>
          </>
        )}
      </ConfirmAct>
    </section>
  );
}
