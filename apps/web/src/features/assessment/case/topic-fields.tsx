import type { FrameworkView, InterviewContent } from '@bewijskracht/contracts';
import { useState, type Dispatch, type SetStateAction } from 'react';
import { leeruitkomstIn } from '../../../lib/framework.ts';
import { ActionWord } from '../../../ui/action-word.tsx';
import { NativeSelect } from '../../../ui/mantine/fields.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import { useUiText } from '../../../ui/ui.text.ts';
import { useNames } from '../use-names.ts';
import classes from './case.module.css';
import { useCaseText } from './case.text.ts';
import { isAbout, withLine, withNote, withQuestion, type Topic } from './interview-content.ts';

export interface TopicFieldsProps {
  readonly topic: Topic;
  readonly content: InterviewContent;
  readonly change: Dispatch<SetStateAction<InterviewContent>>;
  readonly framework: FrameworkView;
}

/** One thing that was talked about: the questions, and what was said. */
export function TopicFields({ topic, content, change, framework }: TopicFieldsProps) {
  const t = useCaseText();
  const names = useNames(framework);
  const [first, ...others] = content.notes.filter(isAbout(topic));
  return (
    <fieldset className={classes.topic}>
      <legend lang={topic.gedragsindicator ? 'nl' : undefined}>
        {topic.gedragsindicator ? names.gedragsindicator(topic.gedragsindicator) : t('interview.whole')}
      </legend>
      {content.questions.filter(isAbout(topic)).map(({ id, text }) => (
        <div key={id} className={classes.question}>
          <TextArea
            label={t('interview.question')}
            rows={1}
            value={text}
            onChange={(typed) => change((now) => withLine(now, 'questions', { id, text: typed }))}
          />
          <ActionWord tone="refusal" onClick={() => change((now) => withLine(now, 'questions', { id, text: null }))}>
            {t('interview.removeQuestion')}
          </ActionWord>
        </div>
      ))}
      <div>
        <ActionWord onClick={() => change((now) => withQuestion(now, topic))}>{t('interview.addQuestion')}</ActionWord>
      </div>
      <TextArea
        label={t('interview.note')}
        optional={topic.gedragsindicator !== null}
        rows={2}
        value={first?.text ?? ''}
        onChange={(text) => change((now) => withNote(now, topic, text))}
      />
      {others.map(({ id, text }) => (
        <TextArea
          key={id}
          label={t('interview.note')}
          value={text}
          onChange={(typed) => change((now) => withLine(now, 'notes', { id, text: typed }))}
        />
      ))}
    </fieldset>
  );
}

interface AddTopicProps {
  readonly leeruitkomst: string;
  readonly known: readonly Topic[];
  readonly change: TopicFieldsProps['change'];
  readonly framework: FrameworkView;
}

/** Brings another gedragsindicator into the gesprek. */
export function AddTopic({ leeruitkomst, known, change, framework }: AddTopicProps) {
  const t = useCaseText();
  const ui = useUiText();
  const names = useNames(framework);
  const [chosen, setChosen] = useState('');
  const codes = leeruitkomstIn(framework, leeruitkomst)?.gedragsindicatoren ?? [];
  const left = codes.filter((code) => !known.some((topic) => topic.gedragsindicator === code));
  if (left.length === 0) return null;
  return (
    <div className={classes.addTopic}>
      <NativeSelect
        label={t('interview.addTopic')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">{ui('chooseOne')}</option>
        {left.map((code) => (
          <option key={code} value={code}>
            {names.gedragsindicator(code)}
          </option>
        ))}
      </NativeSelect>
      <ActionWord
        disabled={chosen === ''}
        onClick={() => {
          change((now) => withQuestion(now, { leeruitkomst, gedragsindicator: chosen }));
          setChosen('');
        }}
      >
        {t('interview.addTopicAct')}
      </ActionWord>
    </div>
  );
}
