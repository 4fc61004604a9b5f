import { RequestRevocationRequest, type RegisterRow } from '@bewijskracht/contracts';
import { REVOCATION_CATEGORIES, type RevocationCategory } from '@bewijskracht/domain';
import { useState } from 'react';
import type { z } from 'zod';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { SelectField, TextAreaField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { useRevocationActs } from './register.api.ts';
import classes from './register.module.css';
import { useRegisterText } from './register.text.ts';

export interface RevocationProps {
  readonly row: RegisterRow;
  readonly onDone: (words: string) => void;
}

/** Revoking one paper: nothing yet, asked by somebody, or done. */
export function Revocation({ row, onDone }: RevocationProps) {
  const t = useRegisterText();
  const [asking, setAsking] = useState(false);
  if (row.state === 'registered') return null;
  return (
    <section aria-labelledby="intrekken" className={classes.part}>
      <h3 id="intrekken">{t('revoke.heading')}</h3>
      {row.state === 'revoked' || row.state === 'superseded' ? (
        <Revoked row={row} />
      ) : row.revocation ? (
        <Requested row={row} onDone={onDone} />
      ) : asking ? (
        <Ask row={row} onDone={onDone} />
      ) : (
        <ActionWord tone="refusal" onClick={() => setAsking(true)}>
          {t('revoke.start')}
        </ActionWord>
      )}
    </section>
  );
}

/** The password is asked in the last step and never kept with the rest. */
const Reason = RequestRevocationRequest.omit({ password: true });

function Ask({ row, onDone }: RevocationProps) {
  const t = useRegisterText();
  const acts = useRevocationActs();
  const [reason, setReason] = useState<z.output<typeof Reason>>();
  const { form, sent } = useKeptForm(Reason, `revocation.${row.id}`, { explanation: '' });
  const number = row.registerNumber;
  return (
    <>
      <p>{t('revoke.what')}</p>
      <p>{t('revoke.two')}</p>
      <Form form={form} label={t('revoke.start')} onSubmit={async (values) => setReason(values)}>
        <SelectField
          control={form.control}
          name="category"
          label={t('revoke.category')}
          choices={REVOCATION_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
        />
        <TextAreaField
          control={form.control}
          name="explanation"
          label={t('revoke.explanation')}
          hint={t('revoke.explanationHint')}
        />
        <div>
          <Button kind="second" type="submit">
            {t('revoke.next')}
          </Button>
        </div>
      </Form>
      <ConfirmAct
        open={reason !== undefined}
        title={t('revoke.askTitle', { number })}
        act={t('revoke.ask')}
        askPassword
        onConfirm={async (password) => {
          if (reason) await acts.ask(row.id, { ...reason, password });
          sent();
          onDone(t('revoke.asked', { number }));
        }}
        onClose={() => setReason(undefined)}
      >
        {reason && <Why category={reason.category} explanation={reason.explanation} />}
        <p>{t('revoke.what')}</p>
      </ConfirmAct>
    </>
  );
}

function Requested({ row, onDone }: RevocationProps) {
  const t = useRegisterText();
  const [language] = useLanguage();
  const acts = useRevocationActs();
  const [step, setStep] = useState<'confirm' | 'drop'>();
  const { revocation, registerNumber: number } = row;
  if (!revocation) return null;
  const { id, requestedBy, requestedByMe, requestedAt, category, explanation } = revocation;
  const asked = { name: requestedBy, date: writeDate(requestedAt, language) };
  return (
    <>
      <p>{t(requestedByMe ? 'revoke.requestMine' : 'revoke.request', asked)}</p>
      <Why category={category} explanation={explanation} />
      {requestedByMe && <p>{t('revoke.mine')}</p>}
      <div className={classes.words}>
        {!requestedByMe && <Button onClick={() => setStep('confirm')}>{t('revoke.confirm')}</Button>}
        <ActionWord tone="refusal" onClick={() => setStep('drop')}>
          {t('revoke.drop')}
        </ActionWord>
      </div>
      <ConfirmAct
        open={step === 'confirm'}
        title={t('revoke.confirmTitle', { number })}
        act={t('revoke.confirm')}
        askPassword
        onConfirm={(password) => acts.confirm(id, password).then(() => onDone(t('revoke.revoked', { number })))}
        onClose={() => setStep(undefined)}
      >
        <p>{t('revoke.confirmText', { name: row.holderName })}</p>
        <Why category={category} explanation={explanation} />
      </ConfirmAct>
      <ConfirmAct
        open={step === 'drop'}
        title={t('revoke.drop')}
        act={t('revoke.drop')}
        onConfirm={() => acts.drop(id).then(() => onDone(t('revoke.dropped', { number })))}
        onClose={() => setStep(undefined)}
      >
        <p>{t('revoke.dropText')}</p>
      </ConfirmAct>
    </>
  );
}

function Revoked({ row }: { readonly row: RegisterRow }) {
  const t = useRegisterText();
  const [language] = useLanguage();
  const { revocation, revokedAt } = row;
  return (
    <>
      {revokedAt && <p>{t('revoke.revokedOn', { date: writeDate(revokedAt, language) })}</p>}
      {revocation && (
        <>
          <p>{t('revoke.revokedBy', { asked: revocation.requestedBy, confirmed: revocation.confirmedBy ?? '' })}</p>
          <Why category={revocation.category} explanation={revocation.explanation} />
        </>
      )}
    </>
  );
}

interface WhyProps {
  readonly category: RevocationCategory;
  readonly explanation: string;
}

function Why({ category, explanation }: WhyProps) {
  const t = useRegisterText();
  return (
    <dl className={classes.why}>
      <dt>{t('revoke.reason')}</dt>
      <dd>{t(`category.${category}`)}</dd>
      <dt>{t('revoke.explained')}</dt>
      <dd>{explanation}</dd>
    </dl>
  );
}
