import { useId } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { FieldLabel } from './field-label.tsx';
import type { Choice, FieldProps } from './fields.tsx';
import classes from './form.module.css';

/** One from a few, all in sight, each with a word of explanation. */
export function RadioCards<Input extends FieldValues, Output>(
  props: FieldProps<Input, Output> & { readonly choices: readonly Choice[] },
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const error = fieldState.error?.message;
  const describedBy = [props.question || props.hint ? helpId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <fieldset className={classes.field} disabled={props.disabled} aria-describedby={describedBy || undefined}>
      <legend className={classes.legend}>
        <FieldLabel label={props.label} optional={props.optional ?? false} />
      </legend>
      {(props.question || props.hint) && (
        <div id={helpId} className={classes.under}>
          {props.question && <span className={classes.question}>{props.question}</span>}
          {props.hint && <span className={classes.hint}>{props.hint}</span>}
        </div>
      )}
      <div className={classes.cards}>
        {props.choices.map((choice, index) => (
          <label key={choice.value} className={classes.card}>
            <input
              type="radio"
              name={field.name}
              value={choice.value}
              ref={index === 0 ? field.ref : undefined}
              checked={String(field.value) === choice.value}
              onChange={() => field.onChange(choice.value)}
              onBlur={field.onBlur}
            />
            <span className={classes.cardLabel}>{choice.label}</span>
            {choice.hint && <span className={classes.cardHint}>{choice.hint}</span>}
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className={classes.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
