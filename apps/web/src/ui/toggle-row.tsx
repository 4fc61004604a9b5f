import classes from './toggle-row.module.css';

export interface ToggleRowProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Chooses what one looks at, not what is recorded: a few words side by side, one of them pressed. */
export function ToggleRow<Value extends string>({ label, options, value, onChange }: ToggleRowProps<Value>) {
  return (
    <div role="group" aria-label={label} className={classes.row}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={classes.option}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
