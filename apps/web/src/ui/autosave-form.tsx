import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { FormProvider, useForm, useWatch, type Control, type DefaultValues, type FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { SaveOn, Stored } from '../lib/autosaver.ts';
import { ProblemError } from '../lib/problem.ts';
import { useAutosave, type Autosave } from '../lib/use-autosave.ts';
import { AutosaveChoices } from './autosave-choices.tsx';
import classes from './autosave-form.module.css';
import { nameFields } from './form.tsx';
import { SaveState } from './save-state.tsx';
import { useUiText } from './ui.text.ts';

export interface AutosaveFormProps<Input extends FieldValues, Output extends FieldValues> {
  /** Names the form where no heading or field beside it says the same. */
  readonly label?: string;
  readonly schema: z.ZodType<Output, Input>;
  /** Names the record among this account's drafts; also the `key` of this component. */
  readonly record: string;
  readonly stored: Stored<Input>;
  readonly save: (value: Output, on: SaveOn) => Promise<{ readonly version: string | number }>;
  readonly reload?: () => Promise<Stored<Input>>;
  /** Shows one version when there are two to choose from. */
  readonly preview: (value: Input) => ReactNode;
  readonly children: (control: Control<Input, unknown, Output>, autosave: Autosave<Input>, value: Input) => ReactNode;
}

/**
 * A few fields that are saved while somebody types; there is no button to press. What the schema refuses stays on this
 * computer, with the reason at the field, until it is mended.
 */
export function AutosaveForm<Input extends FieldValues, Output extends FieldValues>(
  props: AutosaveFormProps<Input, Output>,
) {
  const { label, schema, record, stored, save, reload, preview, children } = props;
  const t = useUiText();
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema),
    defaultValues: stored.value as DefaultValues<Input>,
    mode: 'onTouched',
  });
  const value = useWatch({ control: form.control }) as Input;
  const autosave = useAutosave<Input>({
    record,
    stored,
    value,
    reload,
    show: (shown) => form.reset(shown),
    save: async (typed, on) => {
      const parsed = schema.safeParse(typed);
      if (!parsed.success) {
        await form.trigger();
        throw new ProblemError(422, { code: 'invalid-input', title: t('save.mend') });
      }
      try {
        return await save(parsed.data, on);
      } catch (error) {
        nameFields(form, error);
        throw error;
      }
    },
  });
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className={classes.form}
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          void autosave.flush();
        }}
      >
        <AutosaveChoices autosave={autosave} value={value} preview={preview} />
        {children(form.control, autosave, value)}
        <SaveState status={autosave.status} retry={() => void autosave.flush()} />
      </form>
    </FormProvider>
  );
}
