import { ReplaceRequest, type CoordinatorSubmissionView } from '@bewijskracht/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { joinFacts } from '../../lib/join-facts.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SelectField, TextAreaField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { useWords } from '../../ui/words.text.ts';
import { appointableQuery, useCaseActs } from './coordinator.api.ts';
import classes from './coordinator.module.css';
import { useCoordinatorText } from './coordinator.text.ts';

type Assessment = NonNullable<CoordinatorSubmissionView['assessment']>;
interface Props {
  readonly submission: CoordinatorSubmissionView;
  readonly assessment: Assessment;
}

/** Who assesses, and done or not: never when, never what (DESIGN §3.2). */
export function AppointedAssessors({ submission, assessment }: Props) {
  const t = useCoordinatorText();
  const { remind } = useCaseActs(submission.id);
  const reminder = useMutation({ mutationFn: () => remind(assessment.id) });
  const [replacing, setReplacing] = useState<Assessment['assessors'][number]>();
  return (
    <>
      <ul className={classes.assessors}>
        {assessment.assessors.map((assessor) => (
          <li key={assessor.accountId}>
            <Assessor assessor={assessor} />
            {submission.abilities.replace && (
              <ActionWord onClick={() => setReplacing(assessor)}>
                {t('appoint.replace', { name: assessor.name })}
              </ActionWord>
            )}
          </li>
        ))}
      </ul>
      {submission.abilities.remind && (
        <p className={classes.acts}>
          <Button kind="second" loading={reminder.isPending} onClick={() => reminder.mutate()}>
            {t('appoint.remind')}
          </Button>
          <span className={classes.quiet}>{t('appoint.remindText')}</span>
        </p>
      )}
      {reminder.isError && <ErrorState error={reminder.error} />}
      {reminder.isSuccess && (
        <Notice tone="done" live>
          <p>{t('appoint.sent')}</p>
        </Notice>
      )}
      <SidePanel
        title={t('appoint.replaceTitle', { name: replacing?.name ?? '' })}
        open={replacing !== undefined}
        onClose={() => setReplacing(undefined)}
      >
        {replacing && (
          <ReplaceForm
            submission={submission}
            assessment={assessment}
            accountId={replacing.accountId}
            onReplaced={() => setReplacing(undefined)}
          />
        )}
      </SidePanel>
    </>
  );
}

function Assessor({ assessor }: { readonly assessor: Assessment['assessors'][number] }) {
  const t = useCoordinatorText();
  const words = useWords();
  const [language] = useLanguage();
  const hasTies = assessor.ties !== null;
  const waits = !hasTies && !assessor.done;
  const facts = [
    words(`assessorKind.${assessor.kind as 'vak' | 'beroepsoverstijgend'}`),
    ...(hasTies ? [] : [t(assessor.declaredAt === null ? 'appoint.notDeclared' : 'appoint.declared')]),
    ...(waits ? [t('appoint.due', { date: writeDate(assessor.dueOn, language) })] : []),
    ...(assessor.remindedAt ? [t('appoint.reminded', { date: writeDate(assessor.remindedAt, language) })] : []),
  ];
  return (
    <div>
      <p>
        <strong>{assessor.name}</strong>
        {!hasTies && `: ${t(assessor.done ? 'appoint.done' : 'appoint.notDone')}`}
      </p>
      <p className={classes.quiet}>{joinFacts(facts)}</p>
      {hasTies && (
        <Notice tone="attention" title={t('appoint.ties')}>
          <p>{assessor.ties}</p>
          <p>{t('appoint.tiesNext')}</p>
        </Notice>
      )}
      {assessor.objection !== null && (
        <Notice tone="attention" title={t('appoint.objection')}>
          <p>{assessor.objection}</p>
        </Notice>
      )}
    </div>
  );
}

interface ReplaceFormProps extends Props {
  readonly accountId: string;
  readonly onReplaced: () => void;
}

function ReplaceForm({ submission, assessment, accountId, onReplaced }: ReplaceFormProps) {
  const t = useCoordinatorText();
  const { replace } = useCaseActs(submission.id);
  const found = useQuery(appointableQuery(submission.id));
  const { form, sent } = useKeptForm(ReplaceRequest, `replace.${assessment.id}.${accountId}`, {
    accountId,
    reason: '',
  });
  return (
    <Answer query={found}>
      {({ assessors }) => (
        <Form
          form={form}
          onSubmit={async (values) => {
            await replace(assessment.id, values);
            sent();
            onReplaced();
          }}
        >
          <SelectField
            control={form.control}
            name="by"
            label={t('appoint.by')}
            choices={assessors
              .filter(({ excluded }) => excluded.length === 0)
              .map(({ accountId: value, name }) => ({ value, label: name }))}
          />
          <TextAreaField control={form.control} name="reason" label={t('appoint.why')} />
          <div>
            <Button type="submit" loading={form.formState.isSubmitting}>
              {t('appoint.replaceAct')}
            </Button>
          </div>
        </Form>
      )}
    </Answer>
  );
}
