import { ACCEPTED_PAPERS } from './accepted-papers.ts';
import { useBroughtActs } from './brought.api.ts';
import classes from './brought.module.css';
import { useBroughtText } from './brought.text.ts';
import { TakeFile } from './take-file.tsx';

/** One file from elsewhere, checked as soon as it is chosen. */
export function BringFile({ onDone }: { readonly onDone: () => void }) {
  const t = useBroughtText();
  const acts = useBroughtActs();
  return (
    <div className={classes.way}>
      <TakeFile
        label={t('choose')}
        labelClass={classes.wayName}
        hint={t('hint')}
        accept={ACCEPTED_PAPERS}
        busy={t('busy')}
        failed={t('failed')}
        take={async (file) => {
          await acts.bring(file);
          onDone();
          return undefined;
        }}
      />
    </div>
  );
}
