import type { ReactNode } from 'react';
import classes from './notice.module.css';

export interface NoticeProps {
  /** `quiet` explains, `attention` asks for something, `refusal` says what failed, `done` what is ready. */
  readonly tone?: 'quiet' | 'attention' | 'refusal' | 'done';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Speaks up for screen readers when it appears: politely, or at once for what failed. */
  readonly live?: boolean;
}

/** A few sentences set apart with a rule at the side. */
export function Notice({ tone = 'quiet', title, children, action, live = false }: NoticeProps) {
  const role = tone === 'refusal' ? 'alert' : 'status';
  return (
    <div className={classes.notice} data-tone={tone} {...(live ? { role } : {})}>
      <div className={classes.words}>
        {title && <p className={classes.title}>{title}</p>}
        {children}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
