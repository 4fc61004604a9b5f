import type { ButtonHTMLAttributes, MouseEvent } from 'react';
import classes from './button.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style' | 'color'> {
  /** What it does is under way: it can't be pressed again, and keeps the focus (a disabled button would lose it). */
  readonly loading?: boolean;
  /** `main` is filled and stands once on a page; `second` is outlined. */
  readonly kind?: 'main' | 'second';
  /** Smaller where it stands within a line of other things. */
  readonly size?: 'xs' | 'sm' | 'md';
}

/** A verb one can press. */
export function Button(props: ButtonProps) {
  const { kind = 'main', size = 'md', type = 'button', loading = false, onClick, children, className, ...rest } = props;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (loading) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={[classes.button, className].filter(Boolean).join(' ')}
      data-kind={kind}
      data-size={size}
      data-busy={loading || undefined}
      aria-disabled={loading || undefined}
      onClick={press}
    >
      <span className={classes.words}>{children}</span>
      {loading && <span aria-hidden="true" className={classes.busy} />}
    </button>
  );
}
