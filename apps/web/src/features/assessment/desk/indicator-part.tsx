import { INDICATOR_MARKS } from '@bewijskracht/domain';
import { gedragsindicatorIn, leeruitkomstIn } from '../../../lib/framework.ts';
import { ChoiceRow } from '../../../ui/choice-row.tsx';
import { Mark } from '../../../ui/state-mark.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useWords } from '../../../ui/words.text.ts';
import { stateOf } from '../marks.tsx';
import { useNames } from '../use-names.ts';
import { CitedEvidence } from './cited-evidence.tsx';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { fieldId, useDesk } from './desk-state.ts';
import { DoubtList } from './doubt-list.tsx';
import { PartFrame, type PartProps } from './part-frame.tsx';
import { indicatorOf, withIndicator } from './score-content.ts';

/** One gedragsindicator: does the evidence show it, where, and what did one see. */
export function IndicatorPart({ leeruitkomst, content, change, code }: PartProps & { readonly code: string }) {
  const t = useDeskText();
  const words = useWords();
  const { framework } = useDesk();
  const names = useNames(framework);
  const codes = leeruitkomstIn(framework, leeruitkomst)?.gedragsindicatoren ?? [];
  const others = gedragsindicatorIn(framework, code)?.leeruitkomsten.filter((other) => other !== leeruitkomst) ?? [];
  const score = indicatorOf(content, code);
  return (
    <PartFrame
      leeruitkomst={leeruitkomst}
      above={`${t('part.indicator', { position: codes.indexOf(code) + 1, total: codes.length })} · ${code}`}
      title={
        <span className={classes.officialText} lang="nl">
          {names.gedragsindicator(code)}
        </span>
      }
    >
      {others.length > 0 && (
        <p className={classes.quiet}>{t('alsoUnder', { leeruitkomsten: others.map(names.leeruitkomst).join(', ') })}</p>
      )}
      <ChoiceRow
        id={fieldId(leeruitkomst, `mark-${code}`)}
        label={t('indicator.mark')}
        digits
        value={score.mark}
        onChange={(mark) => change((now) => withIndicator(now, code, { mark }))}
        options={INDICATOR_MARKS.map((mark) => ({
          value: mark,
          label: words(`mark.${mark}`),
          mark: <Mark state={stateOf(mark)} />,
        }))}
      />
      <CitedEvidence leeruitkomst={leeruitkomst} content={content} change={change} code={code} />
      <TextArea
        id={fieldId(leeruitkomst, `note-${code}`)}
        label={t('indicator.note')}
        optional
        value={score.note}
        onChange={(note) => change((now) => withIndicator(now, code, { note }))}
      />
      <DoubtList leeruitkomst={leeruitkomst} content={content} change={change} about={code} />
    </PartFrame>
  );
}
