import type { FrameworkView, MatrixRow, MatrixView } from '@bewijskracht/contracts';
import type { NextStep, Setting } from '@bewijskracht/domain';
import type { ReactNode } from 'react';
import { gedragsindicatorIn } from '../../lib/framework.ts';
import { useWords } from '../../ui/words.text.ts';
import { shorten } from './coverage.ts';
import classes from './matrix.module.css';
import { useMatrixText } from './matrix.text.ts';

export interface NextStepLineProps {
  readonly matrix: MatrixView;
  readonly framework: FrameworkView;
  readonly step: NextStep;
  /** Makes the one button of the page, with the verb it is given. */
  readonly act: (verb: string) => ReactNode;
}

/** The one thing to do next, and the one button that leads there (LOOK). */
export function NextStepLine({ matrix, framework, step, act }: NextStepLineProps) {
  const t = useMatrixText();
  const sentence = useSentence(matrix, framework, step);
  return <StepLine sentence={sentence} act={act(t(`next.act.${step.code}`))} />;
}

export interface StepLineProps {
  readonly sentence: ReactNode;
  readonly act: ReactNode;
}

/** "Volgende stap: …" with its button. */
export function StepLine({ sentence, act }: StepLineProps) {
  const t = useMatrixText();
  return (
    <div className={classes.next}>
      <p>
        <strong>{t('next.label')}:</strong> {sentence}
      </p>
      {act}
    </div>
  );
}

/** The next step as the contract carries it: a code with its facts beside it. */
export function stepOf({ nextStep }: MatrixRow): NextStep {
  return { ...nextStep.facts, code: nextStep.code } as NextStep;
}

function useSentence(matrix: MatrixView, framework: FrameworkView, step: NextStep): string {
  const t = useMatrixText();
  const words = useWords();
  const titleOf = (id: string) => matrix.evidence.find((piece) => piece.id === id)?.title ?? '';
  switch (step.code) {
    case 'explain-link':
    case 'say-where-to-see': {
      const { evidenceId, gedragsindicator } = step.link;
      const indicator = gedragsindicator === null ? undefined : gedragsindicatorIn(framework, gedragsindicator);
      const place = indicator ? shorten(indicator.text) : words('asWhole').toLowerCase();
      return t(`next.${step.code}`, { title: titleOf(evidenceId), place });
    }
    case 'finish-evidence':
      return t('next.finish-evidence', { title: titleOf(step.evidenceId), gap: t(`next.gap.${step.gap}`) });
    case 'state-people':
    case 'state-ai-use':
      return t(`next.${step.code}`, { title: titleOf(step.evidenceId) });
    case 'add-a-piece':
      return t('next.add-a-piece', { count: step.pieces });
    case 'vary-settings':
      return t('next.vary-settings', { setting: words(`setting.${step.setting satisfies Setting}`) });
    default:
      return t(`next.${step.code}`);
  }
}
