import { useState, type ReactNode } from 'react';
import type { Control, DefaultValues, Path } from 'react-hook-form';
import type { z } from 'zod';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { TextAreaField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { useRegisterText } from './register.text.ts';

interface Explained {
  readonly explanation: string;
}

export interface AskWithReasonProps<Reason extends Explained> {
  /** Names what is typed among this account's drafts. The password is asked in the last step and never kept with it. */
  readonly record: string;
  readonly schema: z.ZodType<Reason, Reason>;
  readonly words: {
    /** Opens the form and names it. */
    readonly start: string;
    /** What it brings about. */
    readonly what: string;
    readonly askTitle: string;
    readonly ask: string;
  };
  /** What is asked before the explanation. */
  readonly fields?: (control: Control<Reason, unknown, Reason>) => ReactNode;
  readonly summary: (reason: Reason) => ReactNode;
  readonly send: (reason: Reason, password: string) => Promise<unknown>;
  readonly onDone: () => void;
}

/** An act on a paper that a second person confirms: opened by a word, explained, read over, and signed with the password. */
export function AskWithReason<Reason extends Explained>(props: AskWithReasonProps<Reason>) {
  const [open, setOpen] = useState(false);
  if (open) return <Asking {...props} />;
  return (
    <ActionWord tone="refusal" onClick={() => setOpen(true)}>
      {props.words.start}
    </ActionWord>
  );
}

function Asking<Reason extends Explained>(props: AskWithReasonProps<Reason>) {
  const { record, schema, words, fields, summary, send, onDone } = props;
  const t = useRegisterText();
  const [reason, setReason] = useState<Reason>();
  // Every reason has an explanation; the compiler can't follow that into a type it doesn't know yet.
  const explanation = 'explanation' as Path<Reason>;
  const { form, sent } = useKeptForm(schema, record, { explanation: '' } as DefaultValues<Reason>);
  return (
    <>
      <p>{words.what}</p>
      <p>{t('revoke.two')}</p>
      <Form form={form} label={words.start} onSubmit={async (values) => setReason(values)}>
        {fields?.(form.control)}
        <TextAreaField
          control={form.control}
          name={explanation}
          label={t('revoke.explanation')}
          hint={t('revoke.explanationHint')}
        />
        <div>
          <Button kind="second" type="submit">
            {t('revoke.next')}
          </Button>
        </div>
      </Form>
      <ConfirmAct
        open={reason !== undefined}
        title={words.askTitle}
        act={words.ask}
        askPassword
        onConfirm={async (password) => {
          if (reason) await send(reason, password);
          sent();
          onDone();
        }}
        onClose={() => setReason(undefined)}
      >
        {reason && summary(reason)}
        <p>{words.what}</p>
      </ConfirmAct>
    </>
  );
}
