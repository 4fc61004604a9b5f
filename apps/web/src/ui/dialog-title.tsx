import type { ReactNode } from 'react';

/** The title of what opens over the page: it takes the focus, so that one reads on from the top. */
export function DialogTitle({ children }: { readonly children: ReactNode }) {
  return (
    <span tabIndex={-1} data-autofocus>
      {children}
    </span>
  );
}
