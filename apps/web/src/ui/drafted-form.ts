import { useEffect, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { dropDraft, findDraft, keepDraft } from '../lib/drafts.ts';
import { useContractForm } from './form.tsx';

/**
 * A form before its one act, kept on this computer while somebody types: closing the panel or the tab loses nothing.
 * Call `forget` once the act is done. Never for a form with a password.
 */
export function useDraftedForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  defaults: DefaultValues<Input>,
  record: string,
): { readonly form: UseFormReturn<Input, unknown, Output>; readonly forget: () => void } {
  const [found] = useState(() => findDraft<DefaultValues<Input>>(record)?.value);
  const form = useContractForm(schema, { ...defaults, ...found });
  const typed = JSON.stringify(form.watch());
  const [begun] = useState(typed);
  useEffect(() => {
    if (typed === begun) return;
    keepDraft(record, { value: JSON.parse(typed) as Input, version: '0', at: new Date().toISOString() });
  }, [record, typed, begun]);
  return { form, forget: () => dropDraft(record) };
}
