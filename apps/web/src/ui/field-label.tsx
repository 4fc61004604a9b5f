import classes from './form.module.css';
import { useUiText } from './ui.text.ts';

/** A label; what isn't needed says so in words, because an asterisk explains nothing. */
export function FieldLabel({ label, optional }: { readonly label: string; readonly optional: boolean }) {
  const t = useUiText();
  return (
    <>
      {label}
      {optional && <span className={classes.optional}> ({t('optional')})</span>}
    </>
  );
}
