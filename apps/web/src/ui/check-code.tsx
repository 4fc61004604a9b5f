import classes from './check-code.module.css';

/** The code of frozen contents in groups of eight: it can be read aloud, and a line breaks between them. */
export function CheckCode({ code }: { readonly code: string }) {
  return <code className={classes.code}>{code.replaceAll(/(.{8})(?=.)/g, '$1 ')}</code>;
}
