import { useId, type ReactNode } from 'react';
import classes from './list-section.module.css';

export interface ListSectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** What adds something to the list. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A list under a title of its own on a page that holds more. */
export function ListSection({ title, lead, action, children }: ListSectionProps) {
  const heading = useId();
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <div className={classes.head}>
        <h2 id={heading}>{title}</h2>
        {action}
      </div>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  );
}

/** Somebody in a list: their name, and below it the address by which people of that name are told apart. */
export function Somebody({ name, email }: { readonly name: string; readonly email: string | null | undefined }) {
  return (
    <>
      {name}
      {email && <span className={classes.email}>{email}</span>}
    </>
  );
}
