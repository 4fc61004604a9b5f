import type { ScoreContent } from '@bewijskracht/contracts';
import type { LeeruitkomstSheet } from '@bewijskracht/domain';
import { useWords } from '../../../ui/words.text.ts';
import { useDeskText } from './desk.text.ts';
import { useDesk } from './desk-state.ts';
import { indicatorOf } from './score-content.ts';

/** What one judges otherwise than before the gesprek, in words: verdict, level and marks. */
export function useChanges(before: LeeruitkomstSheet | undefined, now: ScoreContent): readonly string[] {
  const t = useDeskText();
  const words = useWords();
  const { framework } = useDesk();
  if (!before) return [];
  const say = (what: string, values: readonly [string, string]) =>
    t('verdict.from', { what, before: values[0], after: values[1] });
  const verdict = (value: ScoreContent['verdict']) => (value ? words(`verdict.${value}`) : t('notYet'));
  const level = (value: ScoreContent['level']['answer']) => (value ? t(`level.${value}`) : t('notYet'));
  const mark = (value: ScoreContent['indicators'][number]['mark']) => (value ? words(`mark.${value}`) : t('notYet'));
  const changes: string[] = [];
  if (before.verdict !== now.verdict)
    changes.push(say(t('part.verdict'), [verdict(before.verdict), verdict(now.verdict)]));
  if (before.level.answer !== now.level.answer)
    changes.push(
      say(t('reading.level', { level: framework.nlqfLevel }), [level(before.level.answer), level(now.level.answer)]),
    );
  for (const { gedragsindicator, mark: first } of before.indicators) {
    const later = indicatorOf(now, gedragsindicator).mark;
    if (later !== first) changes.push(say(gedragsindicator, [mark(first), mark(later)]));
  }
  return changes;
}
