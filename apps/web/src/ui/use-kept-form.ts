import { useEffect } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { dropDraft, findDraft, keepDraft } from '../lib/drafts.ts';
import { useContractForm } from './form.tsx';

export interface KeptForm<Input extends FieldValues, Output extends FieldValues> {
  readonly form: UseFormReturn<Input, unknown, Output>;
  /** The form has been sent: what was kept for it can go. */
  readonly sent: () => void;
}

/**
 * A form that is sent by a button, for which the API keeps no draft: what is typed stays on this computer until it is
 * sent, and is there again when one comes back. `record` names it among this account's drafts.
 */
export function useKeptForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  record: string,
  defaultValues: DefaultValues<Input>,
): KeptForm<Input, Output> {
  const form = useContractForm(schema, { ...defaultValues, ...findDraft<DefaultValues<Input>>(record)?.value });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => keepDraft(record, { value: values, version: '', at: new Date().toISOString() }),
      }),
    [form, record],
  );
  return {
    form,
    sent: () => {
      form.reset(defaultValues as Input);
      dropDraft(record);
    },
  };
}
