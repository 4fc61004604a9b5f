import { useEffect, useRef, type ReactNode } from 'react';
import { hasActed, hasArrived } from '../lib/arrival.ts';
import { useTitle } from '../lib/use-title.ts';
import classes from './page-title.module.css';

export interface PageTitleProps {
  readonly title: string;
  /** One sentence: what one does here. */
  readonly lead?: ReactNode;
  /** What stands above the title: where this page belongs. */
  readonly above?: ReactNode;
  /** The page's one main act, at most. */
  readonly action?: ReactNode;
}

/** The page's only h1, in Fraunces; it names the browser tab and takes the focus when one comes from another page. */
export function PageTitle({ title, lead, above, action }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    const { activeElement } = document;
    const nowhere = activeElement === document.body || activeElement?.id === 'inhoud';
    if (hasArrived() || (nowhere && hasActed())) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {above && <p className={classes.above}>{above}</p>}
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </header>
  );
}
