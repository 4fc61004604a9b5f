import type { SheetGap } from '@bewijskracht/domain';
import { gedragsindicatorIn } from '../../../lib/framework.ts';
import { IndicatorMarkView, VerdictMarkView } from '../marks.tsx';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { useDesk } from './desk-state.ts';
import { indicatorIn, placeOfGap, progressOf, type PartKey, type PartProgress, type SHEET_PARTS } from './parts.ts';
import { indicatorOf } from './score-content.ts';

/** What a part is about, in words. */
export function PartName({ part }: { readonly part: PartKey }) {
  const t = useDeskText();
  const { framework } = useDesk();
  const progress = useProgress(part);
  const code = indicatorIn(part);
  if (code === undefined)
    return (
      <span>
        {t(`part.${part as (typeof SHEET_PARTS)[number]}`, { level: framework.nlqfLevel })}
        {progress === 'empty' && <span className={classes.mayBeEmpty}>{t('mayBeEmpty')}</span>}
      </span>
    );
  return (
    <span className={classes.indicatorName} lang="nl">
      {gedragsindicatorIn(framework, code)?.text ?? code}
    </span>
  );
}

/** How far a part is: its mark or verdict, a tick when nothing is missing in it, or nothing yet. */
export function PartState({ part }: { readonly part: PartKey }) {
  const t = useDeskText();
  const { contents, gaps, spot } = useDesk();
  const progress = useProgress(part);
  const content = contents[spot.leeruitkomst];
  const code = indicatorIn(part);
  const todo = gaps.filter((gap) => isIn(gap, spot.leeruitkomst, part)).length;
  const mark = content && code !== undefined ? indicatorOf(content, code).mark : null;
  const verdict = part === 'verdict' ? content?.verdict : null;
  return (
    <span className={classes.partState} data-todo={progress === 'todo'}>
      {mark && <IndicatorMarkView value={mark} word="hover" />}
      {verdict && <VerdictMarkView value={verdict} word="hover" />}
      {!mark && !verdict && progress === 'done' && (
        <>
          <span aria-hidden="true">✓</span>
          <span className="visually-hidden">{t('complete')}</span>
        </>
      )}
      {todo > 0 && <span className="visually-hidden">{t(mark ? 'todo' : 'notYet', { count: todo })}</span>}
    </span>
  );
}

/** How far a part of the leeruitkomst one works on is. */
function useProgress(part: PartKey): PartProgress {
  const { contents, gaps, spot } = useDesk();
  const content = contents[spot.leeruitkomst];
  const own = gaps.filter(({ leeruitkomst }) => leeruitkomst === spot.leeruitkomst);
  return content ? progressOf(part, content, own) : 'empty';
}

function isIn(gap: SheetGap, leeruitkomst: string, part: PartKey): boolean {
  return gap.leeruitkomst === leeruitkomst && placeOfGap(gap).spot.part === part;
}
