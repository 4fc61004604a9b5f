import { useState } from 'react';
import { ActionWord } from '../../../ui/action-word.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import classes from './case.module.css';
import { useCaseText } from './case.text.ts';
import type { CaseProps } from './case-props.ts';
import { Differences } from './differences.tsx';
import { InterviewReport } from './interview-report.tsx';

/** While one revises: what differed and what was said, beside the desk. */
export function LookBack(props: CaseProps) {
  const t = useCaseText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionWord onClick={() => setOpen(true)}>{t('interview.back')}</ActionWord>
      <SidePanel wide open={open} title={t('interview.backTitle')} onClose={() => setOpen(false)}>
        <div className={classes.case}>
          <InterviewReport {...props} />
          <Differences {...props} />
        </div>
      </SidePanel>
    </>
  );
}
