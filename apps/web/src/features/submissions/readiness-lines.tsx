import type { ReadinessLine } from '@bewijskracht/contracts';
import type { ReadinessCode, RoundRefusal, Setting } from '@bewijskracht/domain';
import { useId, type ReactNode } from 'react';
import { useWords } from '../../ui/words.text.ts';
import { useSubmissionText } from './submission.text.ts';
import classes from './submission.module.css';

export interface ReadinessLinesProps {
  readonly lines: readonly ReadinessLine[];
  /** What a piece of evidence is called. */
  readonly titleOf: (evidenceId: string) => string;
  /** Makes the sentence a way to the place where it can be mended. */
  readonly linkTo: (line: ReadinessLine, sentence: string) => ReactNode;
}

/** What must be mended before submitting, and what could be better; each line leads to its place. */
export function ReadinessLines({ lines, titleOf, linkTo }: ReadinessLinesProps) {
  const t = useSubmissionText();
  const id = useId();
  const say = useSentence(titleOf);
  const blocks = lines.filter((line) => line.severity === 'blocks');
  const advice = lines.filter((line) => line.severity === 'advice');
  return (
    <div className={classes.readiness}>
      {blocks.length === 0 && <p className={classes.allReady}>{t('ready.allReady')}</p>}
      {(
        [
          ['blocks', blocks],
          ['advice', advice],
        ] as const
      ).map(
        ([severity, group]) =>
          group.length > 0 && (
            <div key={severity} className={classes.group} data-severity={severity}>
              <p id={`${id}-${severity}`}>{t(`ready.${severity}`)}</p>
              <ul aria-labelledby={`${id}-${severity}`}>
                {group.map((line, index) => (
                  <li key={index}>{linkTo(line, say(line))}</li>
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  );
}

/** A code with its facts as a sentence; a code that is newer than this page still says that something is wrong. */
function useSentence(titleOf: (evidenceId: string) => string): (line: ReadinessLine) => string {
  const t = useSubmissionText();
  const words = useWords();
  return ({ code, evidenceId, facts }) => {
    const known = hasSentence(code) ? code : 'other';
    const gap = typeof facts['gap'] === 'string' ? t(`ready.gap.${facts['gap'] as 'title-missing'}`) : '';
    const setting = typeof facts['setting'] === 'string' ? words(`setting.${facts['setting'] as Setting}`) : '';
    return t(`ready.code.${known}`, {
      title: evidenceId ? titleOf(evidenceId) : '',
      gap,
      setting,
      pieces: Number(facts['pieces'] ?? 0),
      advised: Number(facts['advised'] ?? 0),
      maxAgeYears: Number(facts['maxAgeYears'] ?? 0),
    });
  };
}

/** Every rule of the gate has its sentence; one that is added to the domain doesn't compile without. */
const SENTENCES: Readonly<Record<ReadinessCode | RoundRefusal['code'], true>> = {
  'nothing-selected': true,
  'own-work-not-stated': true,
  'policy-not-accepted': true,
  'no-evidence': true,
  'link-incomplete': true,
  'leeruitkomst-not-explained': true,
  'evidence-incomplete': true,
  'people-not-stated': true,
  'ai-use-not-stated': true,
  'few-pieces': true,
  'all-evidence-old': true,
  'one-setting-only': true,
  'whole-not-linked': true,
  'leeruitkomst-already-submitted': true,
  'leeruitkomst-already-shown': true,
};

function hasSentence(code: string): code is keyof typeof SENTENCES {
  return Object.hasOwn(SENTENCES, code);
}
