import { RequestRevocationRequest, type RegisterRow } from '@bewijskracht/contracts';
import { REVOCATION_CATEGORIES, type RevocationCategory } from '@bewijskracht/domain';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { AskWithReason } from './ask-with-reason.tsx';
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
  if (row.state === 'registered') return null;
  return (
    <section aria-labelledby="intrekken" className={classes.part}>
      <h3 id="intrekken">{t('revoke.heading')}</h3>
      {row.state === 'revoked' || row.state === 'superseded' ? (
        <Revoked row={row} />
      ) : row.revocation ? (
        <Requested row={row} onDone={onDone} />
      ) : (
        <Ask row={row} onDone={onDone} />
      )}
    </section>
  );
}

const Reason = RequestRevocationRequest.omit({ password: true });

function Ask({ row, onDone }: RevocationProps) {
  const t = useRegisterText();
  const acts = useRevocationActs();
  const number = row.registerNumber;
  return (
    <AskWithReason
      record={`revocation.${row.id}`}
      schema={Reason}
      words={{
        start: t('revoke.start'),
        what: t('revoke.what'),
        askTitle: t('revoke.askTitle', { number }),
        ask: t('revoke.ask'),
      }}
      fields={(control) => (
        <SelectField
          control={control}
          name="category"
          label={t('revoke.category')}
          choices={REVOCATION_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
        />
      )}
      summary={(reason) => <Why {...reason} />}
      send={(reason, password) => acts.ask(row.id, { ...reason, password })}
      onDone={() => onDone(t('revoke.asked', { number }))}
    />
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
