import type { SheetGap } from '@bewijskracht/domain';
import { ActionWord } from '../../../ui/action-word.tsx';
import { useWords } from '../../../ui/words.text.ts';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { useDesk } from './desk-state.ts';
import { indicatorIn, placeOfGap, type SheetPart } from './parts.ts';

interface GapListProps {
  readonly gaps: readonly SheetGap[];
  /** Called before one is taken to a gap, for instance to close what lies over the desk. */
  readonly onGo?: () => void;
}

/** What is still missing; every line leads to its field. */
export function GapList({ gaps, onGo }: GapListProps) {
  const { go } = useDesk();
  const say = useGapWords();
  return (
    <ul className={classes.gaps}>
      {gaps.map((gap) => {
        const { spot, field } = placeOfGap(gap);
        return (
          <li key={`${gap.leeruitkomst} ${field} ${gap.code}`}>
            <ActionWord
              onClick={() => {
                onGo?.();
                go(spot, field);
              }}
            >
              {say(gap)}
            </ActionWord>
          </li>
        );
      })}
    </ul>
  );
}

/** "GI04: kies een oordeel". */
function useGapWords(): (gap: SheetGap) => string {
  const t = useDeskText();
  const { framework, dossier } = useDesk();
  const about = useGapReason();
  return (gap) => {
    const { spot } = placeOfGap(gap);
    const code = indicatorIn(spot.part);
    const piece = 'evidenceId' in gap ? dossier.evidence.find(({ id }) => id === gap.evidenceId)?.title : undefined;
    const part = code ?? piece ?? t(`part.${spot.part as SheetPart}`, { level: framework.nlqfLevel });
    return `${part.replace(/\?$/, '')}: ${about(gap)}`;
  };
}

function useGapReason(): (gap: SheetGap) => string {
  const t = useDeskText();
  const words = useWords();
  return (gap) => {
    switch (gap.code) {
      case 'not-judged':
        return t('gap.notJudged');
      case 'mark-missing':
        return t('gap.mark');
      case 'mark-without-evidence':
        return t('gap.markEvidence');
      case 'evidence-not-submitted':
        return t('gap.strange');
      case 'criterion-missing':
        return t('gap.criterion', { criterion: words(`criterion.${gap.criterion}`) });
      case 'criterion-reason-missing':
        return t('gap.reason', { criterion: words(`criterion.${gap.criterion}`) });
      case 'level-missing':
        return t('gap.level');
      case 'level-reason-missing':
        return t('gap.levelReason');
      case 'saw-too-short':
        return t('gap.saw', { count: gap.minimum - gap.length });
      case 'against-missing':
        return t('gap.against');
      case 'doubt-without-text':
        return t('gap.doubt');
      case 'verdict-missing':
        return t('gap.verdict');
      case 'revision-reason-missing':
        return t('gap.revision');
    }
  };
}
