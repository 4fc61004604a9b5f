import type { AssessmentView } from '@bewijskracht/contracts';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useAssessmentActs } from '../assessment.api.ts';
import classes from './case.module.css';
import { useCaseText } from './case.text.ts';

/** Sends what was agreed to the board: the page is the summary, this is the one act. */
export function Advise({ desk }: { readonly desk: AssessmentView }) {
  const t = useCaseText();
  const { advise } = useAssessmentActs(desk.id);
  return (
    <div className={classes.section}>
      {advise.isError && <ErrorState error={advise.error} />}
      <p>{t('advise.note')}</p>
      <div>
        <Button loading={advise.isPending} disabled={!desk.abilities.advise} onClick={() => advise.mutate()}>
          {t('advise.act')}
        </Button>
      </div>
    </div>
  );
}
