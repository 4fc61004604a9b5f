import type { InterviewContent, InterviewView } from '@bewijskracht/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAutosave, type Autosave } from '../../../lib/use-autosave.ts';
import { AutosaveChoices } from '../../../ui/autosave-choices.tsx';
import { TextInput } from '../../../ui/mantine/fields.ts';
import { SaveState } from '../../../ui/save-state.tsx';
import { deskQuery, readDesk, saveInterview } from '../assessment.api.ts';
import { useNames } from '../use-names.ts';
import classes from './case.module.css';
import { useCaseText } from './case.text.ts';
import type { CaseProps } from './case-props.ts';
import { FinishInterview, SkipInterview } from './interview-acts.tsx';
import { topicsOf, withoutEmpty } from './interview-content.ts';
import { InterviewLines } from './interview-report.tsx';
import { AddTopic, TopicFields } from './topic-fields.tsx';

/** The report of the gesprek, which both assessors write: saved while one types, finished by one act. */
export function InterviewForm(props: CaseProps) {
  const { interview } = props.desk;
  return interview && <Report {...props} interview={interview} />;
}

function Report({ interview, ...props }: CaseProps & { readonly interview: InterviewView }) {
  const t = useCaseText();
  const { desk, framework } = props;
  const names = useNames(framework);
  const [content, setContent] = useState<InterviewContent>(() => contentOf(interview));
  const autosave = useInterviewAutosave(desk.id, interview, { content, show: setContent });
  return (
    <section className={classes.section} aria-labelledby="gesprek">
      <h2 id="gesprek">{t('interview.title')}</h2>
      <p className={classes.quiet}>{t('interview.lead')}</p>
      <div className={classes.saveLine}>
        <SaveState status={autosave.status} retry={() => void autosave.flush()} />
      </div>
      <AutosaveChoices
        autosave={autosave}
        value={content}
        preview={(version) => <InterviewLines {...props} content={version} />}
      />
      <div className={classes.when}>
        <TextInput
          type="date"
          label={t('interview.heldOn')}
          value={content.heldOn ?? ''}
          onChange={(event) => setContent({ ...content, heldOn: event.currentTarget.value || null })}
        />
        <Present desk={desk} content={content} setContent={setContent} />
      </div>
      {desk.leeruitkomsten.map((code) => (
        <section key={code} className={classes.leeruitkomst}>
          <h3 lang="nl">{names.leeruitkomstInFull(code)}</h3>
          {topicsOf(content, code, props).map((topic) => (
            <TopicFields
              key={topic.gedragsindicator ?? 'whole'}
              topic={topic}
              content={content}
              change={setContent}
              framework={framework}
            />
          ))}
          <AddTopic
            leeruitkomst={code}
            known={topicsOf(content, code, props)}
            change={setContent}
            framework={framework}
          />
        </section>
      ))}
      <div className={classes.acts}>
        <FinishInterview desk={desk} content={content} save={autosave.flush} />
        {desk.abilities.skipInterview && <SkipInterview desk={desk} />}
      </div>
    </section>
  );
}

interface PresentProps {
  readonly desk: CaseProps['desk'];
  readonly content: InterviewContent;
  readonly setContent: (content: InterviewContent) => void;
}

function Present({ desk, content, setContent }: PresentProps) {
  const t = useCaseText();
  const people = [
    { accountId: desk.candidate.accountId, name: `${desk.candidate.name} (${t('interview.candidate')})` },
    ...desk.assessors,
  ];
  return (
    <fieldset className={classes.present}>
      <legend>{t('interview.present')}</legend>
      <p className={classes.quiet}>{t('interview.presentHint')}</p>
      {people.map(({ accountId, name }) => (
        <label key={accountId} className={classes.person}>
          <input
            type="checkbox"
            checked={content.present.includes(accountId)}
            onChange={(event) => {
              const others = content.present.filter((id) => id !== accountId);
              setContent({ ...content, present: event.currentTarget.checked ? [...others, accountId] : others });
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

interface OnScreen {
  readonly content: InterviewContent;
  readonly show: (content: InterviewContent) => void;
}

function useInterviewAutosave(
  id: string,
  interview: InterviewView,
  { content, show }: OnScreen,
): Autosave<InterviewContent> {
  const queryClient = useQueryClient();
  return useAutosave<InterviewContent>({
    record: `interview.${id}`,
    stored: { value: contentOf(interview), version: interview.version },
    value: content,
    show,
    save: async (value, { version, keepalive }) => {
      const saved = await saveInterview(id, { ...withoutEmpty(value), version: Number(version) }, keepalive);
      queryClient.setQueryData(deskQuery(id).queryKey, (desk) => desk && { ...desk, interview: saved });
      return saved;
    },
    reload: async () => {
      const now = (await readDesk(id)).interview ?? interview;
      return { value: contentOf(now), version: now.version };
    },
  });
}

function contentOf({ heldOn, present, questions, notes }: InterviewView): InterviewContent {
  return { heldOn, present, questions, notes };
}
