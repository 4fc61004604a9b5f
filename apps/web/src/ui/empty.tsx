import type { ReactNode } from 'react';
import classes from './empty.module.css';

export interface EmptyProps {
  readonly title: string;
  /** What will stand here and what one can do about it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A page or part with nothing in it yet: says so and says what to do next. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
