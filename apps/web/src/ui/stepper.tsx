import classes from './stepper.module.css';
import { useUiText } from './ui.text.ts';

export interface StepperProps {
  readonly steps: readonly { readonly key: string; readonly label: string }[];
  readonly current: string;
}

/** Where one is in something that takes a few steps; the steps themselves are the page's own. */
export function Stepper({ steps, current }: StepperProps) {
  const t = useUiText();
  const position = steps.findIndex((step) => step.key === current);
  return (
    <ol className={classes.steps} aria-label={t('steps.label')}>
      {steps.map((step, index) => {
        const state = index < position ? 'done' : index === position ? 'current' : 'todo';
        return (
          <li key={step.key} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span className={classes.number} aria-hidden="true">
              {state === 'done' ? '✓' : index + 1}
            </span>
            {step.label}
            <span className="visually-hidden"> ({t(`steps.${state}`)})</span>
          </li>
        );
      })}
    </ol>
  );
}
