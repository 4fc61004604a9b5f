import { RecuseRequest, type SessionItem, type SessionView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { may } from '../../lib/abilities.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { TextAreaField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { useUiText } from '../../ui/ui.text.ts';
import { keepsOut, myself } from './agenda.ts';
import { useSessionActs } from './decisions.api.ts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';

export interface ItemActsProps {
  readonly session: SessionView;
  readonly item: SessionItem;
  /** The case left the agenda. */
  readonly onGone: () => void;
}

/** What takes something away: keeping out of a case, and taking it off the agenda. */
export function ItemActs({ session, item, onGone }: ItemActsProps) {
  const t = useDecisionsText();
  const acts = useSessionActs(session.id);
  const [recusing, setRecusing] = useState(false);
  const [takingOff, setTakingOff] = useState(false);
  if (item.decision !== null) return null;
  const canRecuse = session.state !== 'closed' && myself(session) !== undefined && !keepsOut(session, item);
  return (
    <div className={classes.words}>
      {canRecuse && !recusing && <ActionWord onClick={() => setRecusing(true)}>{t('recusal.act')}</ActionWord>}
      {canRecuse && recusing && <Recuse session={session} item={item} onClose={() => setRecusing(false)} />}
      {may(session, 'takeOff') && (
        <ActionWord tone="refusal" onClick={() => setTakingOff(true)}>
          {t('item.takeOff')}
        </ActionWord>
      )}
      <ConfirmAct
        open={takingOff}
        title={t('item.takeOff')}
        act={t('item.takeOff')}
        onConfirm={() => acts.takeOff(item.id).then(onGone)}
        onClose={() => setTakingOff(false)}
      >
        <p>{t('item.takeOffText')}</p>
      </ConfirmAct>
    </div>
  );
}

interface RecuseProps {
  readonly session: SessionView;
  readonly item: SessionItem;
  readonly onClose: () => void;
}

function Recuse({ session, item, onClose }: RecuseProps) {
  const t = useDecisionsText();
  const ui = useUiText();
  const acts = useSessionActs(session.id);
  const { form, sent } = useKeptForm(RecuseRequest, `session.${session.id}.recuse.${item.assessmentId}`, {
    assessmentId: item.assessmentId,
    reason: '',
  });
  return (
    <section aria-labelledby="houd-je-erbuiten" className={classes.part}>
      <h3 id="houd-je-erbuiten">{t('recusal.title')}</h3>
      <p>{t('recusal.lead')}</p>
      <Form
        form={form}
        label={t('recusal.title')}
        onSubmit={async (values) => {
          await acts.recuse(values);
          sent();
        }}
      >
        <TextAreaField
          control={form.control}
          name="reason"
          label={t('recusal.reason')}
          hint={t('recusal.reasonHint')}
          rows={2}
        />
        <div className={classes.acts}>
          <Button kind="second" type="submit" loading={form.formState.isSubmitting}>
            {t('recusal.confirm')}
          </Button>
          <ActionWord onClick={onClose}>{ui('cancel')}</ActionWord>
        </div>
      </Form>
    </section>
  );
}
