import { useId } from 'react';
import classes from './long-text.module.css';

export interface LongTextProps {
  readonly label: string;
  /** A question that helps to think, in ink. */
  readonly question: string;
  /** How to fill it in, in quiet text. */
  readonly hint: string;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with what was written; undefined when nothing is. */
  readonly error: string | undefined;
}

/** Text that grows with what is written, light enough for a first page; in a form it is `TextAreaField`. */
export function LongText({ label, question, hint, rows, value, onChange, error }: LongTextProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div id={`${id}-help`} className={classes.help}>
        <span className={classes.question}>{question}</span>
        <span>{hint}</span>
      </div>
      {/* The same text, unseen, gives the field its height. */}
      <div className={classes.grow} data-text={value}>
        <textarea
          id={id}
          className={classes.field}
          rows={rows}
          value={value}
          aria-describedby={error ? `${id}-help ${id}-error` : `${id}-help`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      {error && (
        <p id={`${id}-error`} className={classes.wrong}>
          {error}
        </p>
      )}
    </div>
  );
}
