import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactNode } from 'react';
import {
  FormProvider,
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import { ProblemError } from '../lib/problem.ts';
import { FormError } from './form-error.tsx';
import classes from './form.module.css';

/** A form that is right when the contract says so: the same schema that the API parses with. */
export function useContractForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<Input>,
): UseFormReturn<Input, unknown, Output> {
  return useForm<Input, unknown, Output>({
    resolver: zodResolver(schema),
    defaultValues,
    mode: 'onTouched',
    shouldFocusError: false,
  });
}

export interface FormProps<Input extends FieldValues, Output extends FieldValues> {
  readonly form: UseFormReturn<Input, unknown, Output>;
  /** Sends the parsed values; a `ProblemError` it throws is shown at the fields it names and above the form. */
  readonly onSubmit: (values: Output) => Promise<unknown>;
  readonly children: ReactNode;
  readonly label?: string;
}

/** A form with its summary of what is still wrong; nothing typed is lost when the API says no. */
export function Form<Input extends FieldValues, Output extends FieldValues>(props: FormProps<Input, Output>) {
  const { form, onSubmit, children, label } = props;
  const [refusal, setRefusal] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);

  const send = form.handleSubmit(
    async (values) => {
      setRefusal(undefined);
      try {
        await onSubmit(values);
      } catch (error) {
        nameFields(form, error);
        setRefusal(error);
        setAttempt((count) => count + 1);
      }
    },
    () => {
      setRefusal(undefined);
      setAttempt((count) => count + 1);
    },
  );

  return (
    <FormProvider {...form}>
      <form noValidate className={classes.form} aria-label={label} onSubmit={(event) => void send(event)}>
        <FormError attempt={attempt} refusal={refusal} />
        {children}
      </form>
    </FormProvider>
  );
}

/** Puts what the API said about a field at that field. */
export function nameFields<Input extends FieldValues, Output extends FieldValues>(
  form: UseFormReturn<Input, unknown, Output>,
  error: unknown,
): void {
  if (!(error instanceof ProblemError)) return;
  for (const { field, message } of error.errors) form.setError(field as Path<Input>, { type: 'server', message });
}
