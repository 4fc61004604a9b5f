import type { ReactNode } from 'react';
import { FieldLabel } from './field-label.tsx';
import { Textarea } from './mantine/fields.ts';

export interface TextAreaProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly rows?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The label is read out only: the text stands under a heading that says the same. */
  readonly labelHidden?: boolean;
}

/** Text that grows with what is written, for pages that keep their own state; in a form it is `TextAreaField`. */
export function TextArea({ label, hint, optional = false, rows = 2, labelHidden = false, ...props }: TextAreaProps) {
  const { id, value, onChange } = props;
  return (
    <Textarea
      {...(id ? { id } : {})}
      autosize
      minRows={rows}
      maxRows={16}
      {...(labelHidden ? { 'aria-label': label } : { label: <FieldLabel label={label} optional={optional} /> })}
      {...(hint ? { description: hint } : {})}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
