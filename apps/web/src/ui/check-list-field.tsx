import { useId } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { FieldLabel } from './field-label.tsx';
import type { Choice, FieldProps } from './fields.tsx';
import classes from './form.module.css';

/** Any number from a list, all in sight; the value is the array of what is ticked, in the order of the list. */
export function CheckListField<Input extends FieldValues, Output>(
  props: FieldProps<Input, Output> & { readonly choices: readonly Choice[] },
) {
  const { choices } = props;
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const id = useId();
  const error = fieldState.error?.message;
  const ticked: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const tick = (value: string, on: boolean) =>
    field.onChange(
      choices.map((choice) => choice.value).filter((each) => (each === value ? on : ticked.includes(each))),
    );
  const describedBy = [props.hint ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className={classes.field} disabled={props.disabled} aria-describedby={describedBy || undefined}>
      <legend className={classes.legend}>
        <FieldLabel label={props.label} optional={props.optional ?? false} />
      </legend>
      {props.hint && (
        <div id={`${id}-help`} className={classes.under}>
          {props.hint}
        </div>
      )}
      <div className={classes.ticks}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={classes.tick}>
            <input
              type="checkbox"
              name={field.name}
              value={choice.value}
              ref={index === 0 ? field.ref : undefined}
              checked={ticked.includes(choice.value)}
              onChange={(event) => tick(choice.value, event.currentTarget.checked)}
              onBlur={field.onBlur}
            />
            <span>{choice.label}</span>
            {choice.hint && <span className={classes.cardHint}>{choice.hint}</span>}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={classes.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
