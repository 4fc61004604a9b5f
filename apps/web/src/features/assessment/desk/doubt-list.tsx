import { useState } from 'react';
import { ActionWord } from '../../../ui/action-word.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useNames } from '../use-names.ts';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { fieldId, useDesk } from './desk-state.ts';
import type { PartProps } from './part-frame.tsx';
import { withDoubt, withNewDoubt, type Doubt } from './score-content.ts';

export interface DoubtListProps extends PartProps {
  /** Only about this gedragsindicator; without it all doubts with this leeruitkomst. */
  readonly about?: string;
}

/** What one isn't sure of. A doubt can become a question for the gesprek. */
export function DoubtList({ leeruitkomst, content, change, about }: DoubtListProps) {
  const t = useDeskText();
  const { framework, say } = useDesk();
  const names = useNames(framework);
  const [removed, setRemoved] = useState<Doubt>();
  const doubts = content.doubts.filter((doubt) => about === undefined || doubt.gedragsindicator === about);
  const remove = (doubt: Doubt) => {
    change((now) => withDoubt(now, doubt.id, null));
    setRemoved(doubt);
    say(t('doubt.removed'));
  };
  return (
    <div className={classes.doubts}>
      {doubts.map((doubt) => (
        <DoubtFields
          key={doubt.id}
          id={fieldId(leeruitkomst, `doubt-${content.doubts.indexOf(doubt)}`)}
          doubt={doubt}
          title={about === undefined && doubt.gedragsindicator ? names.gedragsindicator(doubt.gedragsindicator) : null}
          change={(fields) => change((now) => withDoubt(now, doubt.id, fields))}
          remove={() => remove(doubt)}
        />
      ))}
      {removed && (
        <p className={classes.quiet}>
          {t('doubt.removed')}{' '}
          <ActionWord
            onClick={() => {
              change((now) => ({ ...now, doubts: [...now.doubts, removed] }));
              setRemoved(undefined);
            }}
          >
            {t('doubt.undo')}
          </ActionWord>
        </p>
      )}
      <div>
        <ActionWord onClick={() => change((now) => withNewDoubt(now, about ?? null))}>
          {t(about === undefined ? 'doubt.addWhole' : 'doubt.add')}
        </ActionWord>
      </div>
    </div>
  );
}

interface DoubtFieldsProps {
  readonly id: string;
  readonly doubt: Doubt;
  readonly title: string | null;
  readonly change: (fields: Partial<Doubt>) => void;
  readonly remove: () => void;
}

function DoubtFields({ id, doubt, title, change, remove }: DoubtFieldsProps) {
  const t = useDeskText();
  const [asking, setAsking] = useState(false);
  const isQuestion = doubt.question !== '' || asking;
  return (
    <div className={classes.doubt}>
      {title && (
        <p className={classes.clamped} lang="nl">
          {title}
        </p>
      )}
      <TextArea id={id} label={t('doubt.text')} rows={1} value={doubt.text} onChange={(text) => change({ text })} />
      {isQuestion && (
        <TextArea
          id={`${id}-question`}
          label={t('doubt.question')}
          rows={1}
          value={doubt.question}
          onChange={(question) => {
            setAsking(true);
            change({ question });
          }}
        />
      )}
      <div className={classes.words}>
        {!isQuestion && (
          <ActionWord
            onClick={() => {
              setAsking(true);
              change({ question: doubt.text });
            }}
          >
            {t('doubt.toQuestion')}
          </ActionWord>
        )}
        {isQuestion && (
          <ActionWord
            onClick={() => {
              setAsking(false);
              change({ question: '' });
            }}
          >
            {t('doubt.dropQuestion')}
          </ActionWord>
        )}
        <ActionWord tone="refusal" onClick={remove}>
          {t('doubt.remove')}
        </ActionWord>
      </div>
    </div>
  );
}
