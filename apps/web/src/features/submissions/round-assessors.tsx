import { ObjectRequest, type SubmissionView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { TextAreaField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useWords } from '../../ui/words.text.ts';
import { useSubmissionActs } from './submission.api.ts';
import classes from './submission.module.css';
import { useSubmissionText } from './submission.text.ts';

type Assessor = SubmissionView['assessors'][number];

/** Who assess this round; until the reveal one may say to know somebody too well. */
export function RoundAssessors({ round }: { readonly round: SubmissionView }) {
  const t = useSubmissionText();
  const words = useWords();
  const [about, setAbout] = useState<Assessor>();
  return (
    <section className={classes.part} aria-labelledby="beoordelaars-kop">
      <h2 id="beoordelaars-kop">{t('round.assessors')}</h2>
      <p className={classes.written}>
        {round.assessors.length === 0 ? t('round.assessorsWait') : t('round.assessorsText')}
      </p>
      <ul className={classes.plain}>
        {round.assessors.map((assessor) => (
          <li key={assessor.accountId} className={classes.assessor}>
            <p>
              <strong>{assessor.name}</strong>{' '}
              <span className={classes.quiet}>{words(`assessorKind.${assessor.kind as 'vak'}`)}</span>
            </p>
            {assessor.objection !== null && <p>{t('round.objected', { reason: assessor.objection })}</p>}
            {assessor.objection === null && round.abilities.objectToAssessors && (
              <ActionWord onClick={() => setAbout(assessor)}>{t('round.object', { name: assessor.name })}</ActionWord>
            )}
          </li>
        ))}
      </ul>
      <SidePanel
        open={about !== undefined}
        title={t('round.objectTitle', { name: about?.name ?? '' })}
        onClose={() => setAbout(undefined)}
      >
        {about && <ObjectionForm round={round} assessor={about} onDone={() => setAbout(undefined)} />}
      </SidePanel>
    </section>
  );
}

const Reason = ObjectRequest.pick({ reason: true });

interface ObjectionFormProps {
  readonly round: SubmissionView;
  readonly assessor: Assessor;
  readonly onDone: () => void;
}

function ObjectionForm({ round, assessor, onDone }: ObjectionFormProps) {
  const t = useSubmissionText();
  const acts = useSubmissionActs();
  const { assessmentId, accountId } = assessor;
  const { form, sent } = useKeptForm(Reason, `objection.${assessmentId}.${accountId}`, { reason: '' });
  const report = async ({ reason }: { reason: string }) => {
    await acts.object(round, assessmentId, { accountId, reason });
    sent();
    onDone();
  };
  return (
    <Form form={form} onSubmit={report} label={t('round.objectTitle', { name: assessor.name })}>
      <p>{t('round.objectText', { name: assessor.name })}</p>
      <TextAreaField control={form.control} name="reason" label={t('round.objectReason')} />
      <div>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('round.objectAct')}
        </Button>
      </div>
    </Form>
  );
}
