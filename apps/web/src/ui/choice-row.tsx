import { useId, type KeyboardEvent, type ReactNode } from 'react';
import classes from './choice-row.module.css';

export interface ChoiceRowOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Drawn before the word; the word says the same. */
  readonly mark?: ReactNode;
}

export interface ChoiceRowProps<Value extends string> {
  readonly id?: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly options: readonly ChoiceRowOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Shows the digit with which each can be chosen; the page that listens to the digits says so. */
  readonly digits?: boolean;
}

/** One from a few, side by side: radio buttons, so arrows work; a digit chooses too while one is inside. */
export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { id, label, hint, options, value, onChange, digits = false } = props;
  const name = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (!option || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(option.value);
  };
  return (
    <fieldset id={id} className={classes.row} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className={classes.legend}>{label}</legend>
      {hint && (
        <div id={`${name}-hint`} className={classes.hint}>
          {hint}
        </div>
      )}
      <div className={classes.options}>
        {options.map((option, index) => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              onKeyDown={onKeyDown}
            />
            {option.mark}
            <span>{option.label}</span>
            {digits && <kbd aria-hidden="true">{index + 1}</kbd>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
