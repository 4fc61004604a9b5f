import type { RegisterRow } from '@bewijskracht/contracts';
import { RequestCorrectionRequest } from '@bewijskracht/contracts';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { AskWithReason } from './ask-with-reason.tsx';
import { useStandingActs } from './register.api.ts';
import classes from './register.module.css';
import { useRegisterText } from './register.text.ts';

interface StandingProps {
  readonly row: RegisterRow;
  readonly onDone: (words: string) => void;
}

/** Suspending a valid paper, or lifting that; a request by somebody else is confirmed or dropped here. */
export function Suspension({ row, onDone }: StandingProps) {
  const t = useRegisterText();
  const acts = useStandingActs();
  if (row.state !== 'issued' && row.state !== 'suspended') return null;
  const turn = row.state === 'issued' ? 'suspend' : 'lift';
  const number = row.registerNumber;
  return (
    <section aria-labelledby="opschorten" className={classes.part}>
      <h3 id="opschorten">{t(`${turn}.heading`)}</h3>
      {row.suspension ? (
        <Waiting row={row} request={row.suspension} onDone={onDone} />
      ) : (
        <Ask
          record={`suspension.${turn}.${row.id}`}
          act={turn}
          number={number}
          send={(explanation, password) => acts.turn(row.id, { turn, explanation, password })}
          onDone={onDone}
        />
      )}
    </section>
  );
}

/** Replacing a paper by a corrected one, after the identity was checked anew. It is confirmed among the requests to revoke. */
export function Correction({ row, onDone }: StandingProps) {
  const t = useRegisterText();
  const acts = useStandingActs();
  if ((row.state !== 'issued' && row.state !== 'suspended') || row.revocation) return null;
  const number = row.registerNumber;
  return (
    <section aria-labelledby="verbeteren" className={classes.part}>
      <h3 id="verbeteren">{t('correct.heading')}</h3>
      <Ask
        record={`correction.${row.id}`}
        act="correct"
        number={number}
        send={(explanation, password) => acts.correct(row.id, { explanation, password })}
        onDone={onDone}
      />
    </section>
  );
}

interface AskProps {
  readonly record: string;
  readonly act: 'suspend' | 'lift' | 'correct';
  readonly number: string;
  readonly send: (explanation: string, password: string) => Promise<unknown>;
  readonly onDone: (words: string) => void;
}

const Reason = RequestCorrectionRequest.omit({ password: true });

function Ask({ record, act, number, send, onDone }: AskProps) {
  const t = useRegisterText();
  const start = t(`${act}.start`);
  return (
    <AskWithReason
      record={record}
      schema={Reason}
      words={{ start, what: t(`${act}.what`), askTitle: t(`${act}.askTitle`, { number }), ask: start }}
      summary={({ explanation }) => <p>{explanation}</p>}
      send={({ explanation }, password) => send(explanation, password)}
      onDone={() => onDone(t(`${act}.asked`, { number }))}
    />
  );
}

interface WaitingProps extends StandingProps {
  readonly request: NonNullable<RegisterRow['suspension']>;
}

function Waiting({ row, request, onDone }: WaitingProps) {
  const t = useRegisterText();
  const [language] = useLanguage();
  const acts = useStandingActs();
  const [step, setStep] = useState<'confirm' | 'drop'>();
  const { id, turn, requestedBy, requestedByMe, requestedAt, explanation } = request;
  const number = row.registerNumber;
  const asked = { name: requestedBy, date: writeDate(requestedAt, language) };
  return (
    <>
      <p>{t(requestedByMe ? `${turn}.requestMine` : `${turn}.request`, asked)}</p>
      <p>{explanation}</p>
      {requestedByMe && <p>{t('revoke.mine')}</p>}
      <div className={classes.words}>
        {!requestedByMe && <Button onClick={() => setStep('confirm')}>{t(`${turn}.confirm`)}</Button>}
        <ActionWord tone="refusal" onClick={() => setStep('drop')}>
          {t('revoke.drop')}
        </ActionWord>
      </div>
      <ConfirmAct
        open={step === 'confirm'}
        title={t(`${turn}.confirmTitle`, { number })}
        act={t(`${turn}.confirm`)}
        askPassword
        onConfirm={(password) => acts.confirm(id, password).then(() => onDone(t(`${turn}.done`, { number })))}
        onClose={() => setStep(undefined)}
      >
        <p>{t(`${turn}.what`)}</p>
        <p>{explanation}</p>
      </ConfirmAct>
      <ConfirmAct
        open={step === 'drop'}
        title={t('revoke.drop')}
        act={t('revoke.drop')}
        onConfirm={() => acts.drop(id).then(() => onDone(t('standingDropped', { number })))}
        onClose={() => setStep(undefined)}
      >
        <p>{explanation}</p>
      </ConfirmAct>
    </>
  );
}
