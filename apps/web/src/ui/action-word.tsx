import type { ButtonHTMLAttributes } from 'react';
import classes from './action-word.module.css';

export interface ActionWordProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `refusal` for what takes something away: a word, never a red block (LOOK, "Shape"). */
  readonly tone?: 'action' | 'refusal';
}

/** A button that reads as a word; for everything that isn't the page's one main act. */
export function ActionWord({ tone = 'action', className, type = 'button', ...rest }: ActionWordProps) {
  return (
    <button {...rest} type={type} data-tone={tone} className={[classes.word, className].filter(Boolean).join(' ')} />
  );
}
