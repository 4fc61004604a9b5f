import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageTitle } from '../../ui/page-title.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useStartText } from './start.text.ts';
import { START_STEPS, type StartStep } from './start-steps.ts';
import classes from './start.module.css';

export interface StartFrameProps {
  readonly step: StartStep;
  readonly title: string;
  readonly text: string;
  /** There is a portfolio already to go to. */
  readonly canLeave?: boolean;
  readonly children: ReactNode;
}

/** Where one is among the first steps, what this one asks, and the way out. */
export function StartFrame({ step, title, text, canLeave = false, children }: StartFrameProps) {
  const t = useStartText();
  return (
    <div className={classes.start}>
      <Stepper steps={START_STEPS.map((key) => ({ key, label: t(`steps.${key}`) }))} current={step} />
      <PageTitle key={step} title={title} lead={text} />
      {children}
      <div className={classes.later}>
        <p className={classes.quiet}>{t('lead')}</p>
        {canLeave && <Link to="/portfolio">{t('later')}</Link>}
      </div>
    </div>
  );
}
