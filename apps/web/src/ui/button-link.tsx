import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import classes from './button.module.css';

export interface ButtonAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>;
  /** `main` is filled and stands once on a page; `second` is outlined. */
  readonly kind?: 'main' | 'second';
}

/** A link to a page or a file, that looks like a button. */
export function ButtonAnchor({ kind = 'main', children, ...rest }: ButtonAnchorProps) {
  return (
    <a {...rest} className={classes.button} data-kind={kind}>
      {children}
    </a>
  );
}

/** Goes to another page of ours and looks like the page's act; use it where pressing only leads somewhere. */
export const ButtonLink = createLink(ButtonAnchor);
