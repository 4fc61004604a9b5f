import type { ReactNode } from 'react';
import { z } from 'zod';
import { ActionWord } from './action-word.tsx';
import { Button } from './button.tsx';
import classes from './confirm-act.module.css';
import { PasswordField } from './fields.tsx';
import { Form, useContractForm } from './form.tsx';
import { DialogTitle } from './dialog-title.tsx';
import { Modal } from './mantine/panels.ts';
import { useUiText } from './ui.text.ts';
import { useEscape } from './use-escape.ts';

export interface ConfirmActProps {
  readonly open: boolean;
  readonly title: string;
  /** The summary to read before the act. */
  readonly children: ReactNode;
  /** The act, as a verb: "Leg vast". */
  readonly act: string;
  /** Signing asks who you are once more (LOOK, board). */
  readonly askPassword?: boolean;
  /** Does it; what it throws is shown above the summary. */
  readonly onConfirm: (password: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** A moment: a summary to read, then one act. */
export function ConfirmAct({ open, title, onClose, ...rest }: ConfirmActProps) {
  const t = useUiText();
  useEscape(open, onClose);
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={<DialogTitle>{title}</DialogTitle>}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ConfirmForm {...rest} onClose={onClose} />
    </Modal>
  );
}

const WithPassword = z.object({ password: z.string().min(1) });
const WithoutPassword = z.object({ password: z.string() });

function ConfirmForm(props: Omit<ConfirmActProps, 'open' | 'title'>) {
  const { children, act, askPassword = false, onConfirm, onClose } = props;
  const t = useUiText();
  const form = useContractForm(askPassword ? WithPassword : WithoutPassword, { password: '' });
  const confirm = async ({ password }: { password: string }) => {
    await onConfirm(password);
    onClose();
  };
  return (
    <Form form={form} onSubmit={confirm}>
      <div className={classes.summary}>{children}</div>
      {askPassword && (
        <PasswordField
          control={form.control}
          name="password"
          label={t('confirm.password')}
          hint={t('confirm.passwordHint')}
          autoComplete="current-password"
        />
      )}
      <div className={classes.acts}>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {act}
        </Button>
        <ActionWord onClick={onClose}>{t('cancel')}</ActionWord>
      </div>
    </Form>
  );
}
