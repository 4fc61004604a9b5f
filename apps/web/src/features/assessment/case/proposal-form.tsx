import { Feedback, ProposeRequest, type AssessmentView } from '@bewijskracht/contracts';
import { VERDICTS } from '@bewijskracht/domain';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { ActionWord } from '../../../ui/action-word.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { RadioCards } from '../../../ui/radio-cards.tsx';
import { useKeptForm } from '../../../ui/use-kept-form.ts';
import { useWords } from '../../../ui/words.text.ts';
import { useAssessmentActs } from '../assessment.api.ts';
import classes from './case.module.css';
import { useCaseText } from './case.text.ts';
import { EarlierWords } from './earlier-words.tsx';

/** "We worden het niet eens" is a choice among the others here; the contract calls it no verdict. */
const OPEN = 'open';
const Filled = ProposeRequest.shape.reasons;
const ProposalInput = z
  .object({ verdict: z.enum([...VERDICTS, OPEN]).nullable(), reasons: Filled, feedback: Feedback })
  .superRefine(({ verdict, feedback }, context) => {
    if (verdict === null)
      context.addIssue({ code: 'invalid_value', values: [...VERDICTS], input: null, path: ['verdict'] });
    if (verdict === null || verdict === 'shown' || verdict === OPEN) return;
    for (const part of FEEDBACK)
      if (feedback[part].trim() === '')
        context.addIssue({ code: 'too_small', origin: 'string', minimum: 1, input: '', path: ['feedback', part] });
  });
type ProposalInput = z.infer<typeof ProposalInput>;

const FEEDBACK = ['lacking', 'evidenceWanted', 'nextStep'] as const;
const NOTHING: ProposalInput = {
  verdict: null,
  reasons: '',
  feedback: { lacking: '', evidenceWanted: '', nextStep: '' },
};

interface ProposalFormProps {
  readonly desk: AssessmentView;
  readonly leeruitkomst: string;
  readonly isMain: boolean;
  readonly onDone: () => void;
  readonly onCancel?: (() => void) | undefined;
}

/** A joint judgement to put to one's colleague; reasons can't be skipped, nor feedback unless all is shown. */
export function ProposalForm({ desk, leeruitkomst, isMain, onDone, onCancel }: ProposalFormProps) {
  const t = useCaseText();
  const words = useWords();
  const { propose } = useAssessmentActs(desk.id);
  const earlier = desk.consensus.find((each) => each.leeruitkomst === leeruitkomst)?.earlier;
  const { form, sent } = useKeptForm(ProposalInput, `proposal.${desk.id}.${leeruitkomst}`, NOTHING);
  const { verdict, reasons } = useWatch({ control: form.control });
  const send = async ({ verdict: chosen, ...rest }: ProposalInput) => {
    await propose.mutateAsync({ leeruitkomst, body: { verdict: chosen === OPEN ? null : chosen, ...rest } });
    sent();
    onDone();
  };
  const takeOver = () => {
    if (!earlier) return;
    form.reset({ ...earlier, verdict: earlier.verdict ?? OPEN }, { keepDefaultValues: true });
    form.setFocus('reasons');
  };
  return (
    <Form form={form} onSubmit={send} label={t('agree.propose')}>
      {earlier && !reasons && <EarlierWords words={earlier} onTakeOver={takeOver} />}
      <RadioCards
        control={form.control}
        name="verdict"
        label={t('agree.verdict')}
        choices={[
          ...VERDICTS.map((each) => ({ value: each, label: words(`verdict.${each}`) })),
          { value: OPEN, label: t('agree.open'), hint: t('agree.openHint') },
        ]}
      />
      <TextAreaField
        control={form.control}
        name="reasons"
        label={t('agree.reasons')}
        hint={t('agree.reasonsHint')}
        rows={4}
      />
      {verdict && verdict !== 'shown' && (
        <fieldset className={classes.feedbackFields}>
          <legend>{t('agree.feedback')}</legend>
          {FEEDBACK.map((part) => (
            <TextAreaField
              key={part}
              control={form.control}
              name={`feedback.${part}`}
              label={t(`agree.${part}`)}
              optional={verdict === OPEN}
              rows={2}
            />
          ))}
        </fieldset>
      )}
      <div className={classes.acts}>
        <Button type="submit" kind={isMain ? 'main' : 'second'} loading={form.formState.isSubmitting}>
          {t('agree.send')}
        </Button>
        {onCancel && <ActionWord onClick={onCancel}>{t('agree.cancel')}</ActionWord>}
      </div>
    </Form>
  );
}
