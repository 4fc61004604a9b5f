import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { DoubtList } from './doubt-list.tsx';
import { PartFrame, type PartProps } from './part-frame.tsx';

/** All doubts with this leeruitkomst, those about one gedragsindicator included. */
export function DoubtsPart(props: PartProps) {
  const t = useDeskText();
  return (
    <PartFrame leeruitkomst={props.leeruitkomst} title={t('part.doubts')}>
      {props.content.doubts.length === 0 && <p className={classes.quiet}>{t('doubt.none')}</p>}
      <DoubtList {...props} />
    </PartFrame>
  );
}
