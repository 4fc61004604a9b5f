import { LEVEL_ANSWERS } from '@bewijskracht/domain';
import { ChoiceRow } from '../../../ui/choice-row.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { fieldId, useDesk } from './desk-state.ts';
import { PartFrame, type PartProps } from './part-frame.tsx';

/** "Is dit niveau 6?", apart from the content; with help that is nobody's official text. */
export function LevelPart({ leeruitkomst, content, change }: PartProps) {
  const t = useDeskText();
  const { framework } = useDesk();
  const { answer, reason } = content.level;
  const level = framework.nlqfLevel;
  return (
    <PartFrame leeruitkomst={leeruitkomst} title={t('part.level', { level })}>
      <p className={classes.quiet}>{t('level.lead')}</p>
      <ChoiceRow
        id={fieldId(leeruitkomst, 'level')}
        label={t('level.ask', { level })}
        digits
        value={answer}
        onChange={(chosen) => change((now) => ({ ...now, level: { ...now.level, answer: chosen } }))}
        options={LEVEL_ANSWERS.map((each) => ({ value: each, label: t(`level.${each}`) }))}
      />
      <TextArea
        id={fieldId(leeruitkomst, 'level-reason')}
        label={t('level.reason')}
        optional={answer === null || answer === 'yes'}
        value={reason}
        onChange={(typed) => change((now) => ({ ...now, level: { ...now.level, reason: typed } }))}
      />
      <details className={classes.help}>
        <summary>{t('level.help', { level })}</summary>
        <p className={classes.quiet} lang="nl">
          {framework.levelHelp.warning}
        </p>
        <dl lang="nl">
          {framework.levelHelp.descriptors.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </PartFrame>
  );
}
