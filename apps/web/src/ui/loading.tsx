import { useEffect, useState } from 'react';
import classes from './loading.module.css';
import { useUiText } from './ui.text.ts';

const PATIENCE = 200;

/** Grey lines where text will come; only after 200 ms, because what is there at once needs no announcement. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const t = useUiText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={classes.loading} data-late={late}>
      {late && <span className="visually-hidden">{t('loading')}</span>}
      {late &&
        Array.from({ length: lines }, (_, line) => <div key={line} className={classes.line} aria-hidden="true" />)}
    </div>
  );
}
