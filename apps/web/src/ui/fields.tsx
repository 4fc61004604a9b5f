import type { ReactNode } from 'react';
import { useController, type Control, type FieldValues, type Path } from 'react-hook-form';
import { FieldLabel } from './field-label.tsx';
import classes from './form.module.css';
import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from './mantine/fields.ts';
import { useUiText } from './ui.text.ts';

export interface FieldProps<Input extends FieldValues, Output> {
  readonly control: Control<Input, unknown, Output>;
  readonly name: Path<Input>;
  readonly label: string;
  /** A question that helps to think, in ink: "Wat deed jij precies?". */
  readonly question?: string | undefined;
  /** How to fill it in, in quiet text. */
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly disabled?: boolean;
}

export interface TextFieldProps<Input extends FieldValues, Output> extends FieldProps<Input, Output> {
  readonly type?: 'text' | 'email' | 'url' | 'date' | 'datetime-local' | 'number' | 'time';
  readonly autoComplete?: string;
}

/** One line of text. */
export function TextField<Input extends FieldValues, Output>(props: TextFieldProps<Input, Output>) {
  const { type = 'text', autoComplete } = props;
  return <TextInput {...useField(props)} type={type} {...(autoComplete ? { autoComplete } : {})} />;
}

/** A day, by the browser's own date field; empty is null in the value. */
export function DateField<Input extends FieldValues, Output>(props: FieldProps<Input, Output>) {
  const field = useField(props);
  return <TextInput {...field} type="date" onChange={(event) => field.onChange(event.currentTarget.value || null)} />;
}

/** A secret; `current-password` or `new-password` tells password managers which one. */
export function PasswordField<Input extends FieldValues, Output>(
  props: FieldProps<Input, Output> & {
    readonly autoComplete: 'current-password' | 'new-password';
    /** Takes the focus in a dialog that opens for it. */
    readonly first?: boolean;
  },
) {
  const { autoComplete, first = false } = props;
  return (
    <PasswordInput {...useField(props)} autoComplete={autoComplete} {...(first ? { 'data-autofocus': true } : {})} />
  );
}

/** Text that grows with what is written. */
export function TextAreaField<Input extends FieldValues, Output>(
  props: FieldProps<Input, Output> & { readonly rows?: number },
) {
  return <Textarea {...useField(props)} autosize minRows={props.rows ?? 3} />;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** One from a list, by the browser's own list; nothing chosen is null in the value. */
export function SelectField<Input extends FieldValues, Output>(
  props: FieldProps<Input, Output> & { readonly choices: readonly Choice[] },
) {
  const t = useUiText();
  const field = useField(props);
  return (
    <NativeSelect {...field} onChange={(event) => field.onChange(event.currentTarget.value || null)}>
      <option value="">{t('chooseOne')}</option>
      {props.choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </NativeSelect>
  );
}

/** A sentence one agrees with or not. */
export function CheckboxField<Input extends FieldValues, Output>(props: FieldProps<Input, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  return (
    <Checkbox
      name={field.name}
      ref={field.ref}
      label={props.label}
      description={props.hint}
      checked={field.value === true}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
      error={fieldState.error?.message}
      disabled={props.disabled ?? false}
    />
  );
}

/** Names a field for the other kinds too, with its question, hint and error tied to it by aria. */
function useField<Input extends FieldValues, Output>(props: FieldProps<Input, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const value: unknown = field.value;
  return {
    name: field.name,
    ref: field.ref,
    value: typeof value === 'string' || typeof value === 'number' ? value : '',
    onBlur: field.onBlur,
    onChange: field.onChange as (value: unknown) => void,
    label: <FieldLabel label={props.label} optional={props.optional ?? false} />,
    description: <FieldHelp question={props.question} hint={props.hint} />,
    error: fieldState.error?.message,
    disabled: props.disabled ?? false,
    className: classes.field,
  };
}

function FieldHelp({ question, hint }: { readonly question: string | undefined; readonly hint: ReactNode }) {
  if (!question && !hint) return null;
  return (
    <>
      {question && <span className={classes.question}>{question}</span>}
      {hint && <span className={classes.hint}>{hint}</span>}
    </>
  );
}
