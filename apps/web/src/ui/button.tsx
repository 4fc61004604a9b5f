import { Button as MantineButton, Loader, type ButtonProps as MantineButtonProps } from '@mantine/core';
import type { ButtonHTMLAttributes, MouseEvent } from 'react';
import classes from './button.module.css';

export interface ButtonProps
  extends
    Pick<MantineButtonProps, 'fullWidth' | 'leftSection' | 'size'>,
    Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style' | 'color' | 'disabled'> {
  readonly disabled?: boolean;
  /** What it does is under way: it can't be pressed again, and keeps the focus (a disabled button would lose it). */
  readonly loading?: boolean;
  /** `main` is filled and stands once on a page; `second` is outlined. */
  readonly kind?: 'main' | 'second';
}

/** A verb one can press. */
export function Button(props: ButtonProps) {
  const { kind = 'main', type = 'button', loading = false, onClick, children, className, ...rest } = props;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (loading) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <MantineButton
      {...rest}
      type={type}
      variant={kind === 'main' ? 'filled' : 'outline'}
      className={[classes.button, className].filter(Boolean).join(' ')}
      mod={{ busy: loading }}
      {...(loading ? { 'aria-disabled': true } : {})}
      onClick={press}
    >
      <span className={classes.words}>{children}</span>
      {loading && <Loader aria-hidden className={classes.busy} size="1.2em" color="currentColor" />}
    </MantineButton>
  );
}
