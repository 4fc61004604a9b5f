import { Button as MantineButton, type ButtonProps as MantineButtonProps } from '@mantine/core';
import type { ButtonHTMLAttributes } from 'react';

export interface ButtonProps
  extends
    Pick<MantineButtonProps, 'loading' | 'fullWidth' | 'leftSection' | 'size'>,
    Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style' | 'color' | 'disabled'> {
  readonly disabled?: boolean;
  /** `main` is filled and stands once on a page; `second` is outlined. */
  readonly kind?: 'main' | 'second';
}

/** A verb one can press. */
export function Button({ kind = 'main', type = 'button', ...rest }: ButtonProps) {
  return <MantineButton {...rest} type={type} variant={kind === 'main' ? 'filled' : 'outline'} />;
}
