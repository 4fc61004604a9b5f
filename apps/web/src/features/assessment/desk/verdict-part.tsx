import { isRevised, VERDICTS } from '@bewijskracht/domain';
import { useMemo } from 'react';
import { useLanguage } from '../../../lib/i18n.ts';
import { ChoiceRow } from '../../../ui/choice-row.tsx';
import { Mark } from '../../../ui/state-mark.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useWords } from '../../../ui/words.text.ts';
import { stateOf } from '../marks.tsx';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { fieldId, useDesk } from './desk-state.ts';
import { GapList } from './gap-list.tsx';
import { PartFrame, type PartProps } from './part-frame.tsx';
import { asJudgement, gapFacts } from './parts.ts';
import { useChanges } from './use-changes.ts';

/** More than this isn't a list one works through; the summary before sealing has them all. */
const FEW = 6;

/** The judgement on the leeruitkomst as a whole; in the second round with what changed and why. */
export function VerdictPart({ leeruitkomst, content, change }: PartProps) {
  const t = useDeskText();
  const words = useWords();
  const [language] = useLanguage();
  const { desk, gaps } = useDesk();
  const mine = gaps.filter((gap) => gap.leeruitkomst === leeruitkomst);
  return (
    <PartFrame leeruitkomst={leeruitkomst} title={t('part.verdict')}>
      <p>
        <strong>{t('verdict.cutOff')}</strong> {desk.policy.cutOff[language]}
      </p>
      <ChoiceRow
        id={fieldId(leeruitkomst, 'verdict')}
        label={t('verdict.ask')}
        digits
        value={content.verdict}
        onChange={(verdict) => change((now) => ({ ...now, verdict }))}
        options={VERDICTS.map((verdict) => ({
          value: verdict,
          label: words(`verdict.${verdict}`),
          mark: <Mark state={stateOf(verdict)} />,
        }))}
      />
      <Revision leeruitkomst={leeruitkomst} content={content} change={change} />
      {mine.length > 0 && (
        <section aria-label={t('verdict.missing', { count: mine.length })}>
          <h3 className={classes.small}>{t('verdict.missing', { count: mine.length })}</h3>
          <GapList gaps={mine.slice(0, FEW)} />
          {mine.length > FEW && <p className={classes.quiet}>{t('verdict.andMore', { count: mine.length - FEW })}</p>}
        </section>
      )}
    </PartFrame>
  );
}

function Revision({ leeruitkomst, content, change }: PartProps) {
  const t = useDeskText();
  const { desk, dossier, framework } = useDesk();
  const earlier = useMemo(() => gapFacts(desk, dossier, framework).earlier, [desk, dossier, framework]);
  const before = earlier?.leeruitkomsten.find((each) => each.leeruitkomst === leeruitkomst);
  const changes = useChanges(before, content);
  if (!before) return null;
  const revised = isRevised(before, asJudgement(leeruitkomst, content));
  return (
    <>
      {!revised && <p className={classes.quiet}>{t('verdict.unchanged')}</p>}
      {revised && (
        <section aria-label={t('verdict.changed')}>
          <h3 className={classes.small}>{t('verdict.changed')}</h3>
          <ul className={classes.plainList}>
            {changes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
      {(revised || content.revisionReason !== '') && (
        <TextArea
          id={fieldId(leeruitkomst, 'revision')}
          label={t('verdict.revision')}
          hint={t('verdict.revisionHint')}
          rows={3}
          optional={!revised}
          value={content.revisionReason}
          onChange={(revisionReason) => change((now) => ({ ...now, revisionReason }))}
        />
      )}
    </>
  );
}
