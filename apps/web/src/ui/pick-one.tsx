import { useId } from 'react';
import classes from './pick-one.module.css';

export interface PickOneProps {
  readonly label: string;
  /** Empty when nothing is picked. */
  readonly value: string;
  /** The first one stands for nothing in particular. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One from a list, by the browser's own list, for what a page shows; in a form it is `SelectField`. */
export function PickOne({ label, value, choices, onChange }: PickOneProps) {
  const id = useId();
  return (
    <div className={classes.pick}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
