import { Activity, useEffect, useRef } from 'react';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { useDesk } from './desk-state.ts';
import { LeeruitkomstSheet, type Register } from './leeruitkomst-sheet.tsx';

/** The sheet: one part at a time, each leeruitkomst with its own text that stays while one looks at another. */
export function JudgementColumn({ register }: { readonly register: Register }) {
  const t = useDeskText();
  const { desk, spot, lastField } = useDesk();
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    const noteField = ({ target }: FocusEvent) => {
      lastField.current = target instanceof HTMLTextAreaElement ? target : undefined;
    };
    const listened = column.current;
    listened?.addEventListener('focusin', noteField);
    return () => listened?.removeEventListener('focusin', noteField);
  }, [lastField]);
  return (
    <section ref={column} className={classes.judgement} aria-label={t('judgement')}>
      {desk.leeruitkomsten.map((code) => (
        <Activity key={code} mode={code === spot.leeruitkomst ? 'visible' : 'hidden'}>
          <LeeruitkomstSheet leeruitkomst={code} register={register} />
        </Activity>
      ))}
    </section>
  );
}
