import { CRITERION_VALUES, SET_CRITERIA } from '@bewijskracht/domain';
import { ChoiceRow } from '../../../ui/choice-row.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useWords } from '../../../ui/words.text.ts';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { fieldId, useDesk } from './desk-state.ts';
import { PartFrame, type PartProps } from './part-frame.tsx';
import { evidenceOf, withSetCriterion } from './score-content.ts';

/** Over all pieces together: different situations, enough, and elsewhere too. */
export function WholePart({ leeruitkomst, content, change }: PartProps) {
  const t = useDeskText();
  const words = useWords();
  return (
    <PartFrame leeruitkomst={leeruitkomst} title={t('part.whole')}>
      <p className={classes.quiet}>{t('whole.lead')}</p>
      <Situations leeruitkomst={leeruitkomst} />
      {SET_CRITERIA.map((criterion) => {
        const { value, reason } = content.set[criterion];
        const owes = value !== null && value !== 'met';
        return (
          <div key={criterion} className={classes.setCriterion}>
            <ChoiceRow
              id={fieldId(leeruitkomst, criterion)}
              label={t(`whole.${criterion}`)}
              value={value}
              onChange={(chosen) => change((now) => withSetCriterion(now, criterion, { value: chosen }))}
              options={CRITERION_VALUES.map((each) => ({ value: each, label: words(`criterionValue.${each}`) }))}
            />
            {(owes || reason !== '') && (
              <TextArea
                id={fieldId(leeruitkomst, `${criterion}-reason`)}
                label={t('whole.reason')}
                optional={!owes}
                rows={1}
                value={reason}
                onChange={(typed) => change((now) => withSetCriterion(now, criterion, { reason: typed }))}
              />
            )}
          </div>
        );
      })}
    </PartFrame>
  );
}

/** In which surroundings and on which scale the evidence was made, as the candidate told. */
function Situations({ leeruitkomst }: { readonly leeruitkomst: string }) {
  const t = useDeskText();
  const words = useWords();
  const { dossier } = useDesk();
  const facts = evidenceOf(dossier, leeruitkomst).flatMap((piece) => [
    ...(piece.setting ? [words(`setting.${piece.setting}`)] : []),
    ...(piece.scale ? [words(`scale.${piece.scale}`)] : []),
  ]);
  if (facts.length === 0) return null;
  return <p className={classes.quiet}>{t('whole.seen', { facts: [...new Set(facts)].join('; ') })}</p>;
}
