import { useId, type ReactNode } from 'react';
import classes from './about.module.css';

export interface AboutPartProps {
  readonly title: string;
  /** Short sentences that stand on their own. */
  readonly lines?: readonly string[];
  readonly children?: ReactNode;
}

/** One part of a page about the platform: a heading with sentences under it. */
export function AboutPart({ title, lines = [], children }: AboutPartProps) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
