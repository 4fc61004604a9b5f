import type { AssessmentView, FrameworkView } from '@bewijskracht/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useAssessmentActs } from './assessment.api.ts';
import classes from './assessment.module.css';
import { useAssessmentText } from './assessment.text.ts';
import { DueLine } from './due-line.tsx';
import { TiesPanel } from './ties-panel.tsx';
import { useNames } from './use-names.ts';

interface DeclarationProps {
  readonly desk: AssessmentView;
  readonly framework: FrameworkView;
}

const REFUSE_WHEN = ['refuseCoach', 'refuseWork', 'refuseWitness', 'refusePrivate'] as const;

/** "Geen banden": before the dossier opens. It says who the candidate is, because one can't know ties with a number. */
export function Declaration({ desk, framework }: DeclarationProps) {
  const t = useAssessmentText();
  const names = useNames(framework);
  const { declare } = useAssessmentActs(desk.id);
  const [sayingTies, setSayingTies] = useState(false);
  return (
    <div className={classes.page}>
      <PageTitle
        title={t('declare.title', { number: desk.candidateNumber })}
        above={<Link to="/beoordelingen">{t('back')}</Link>}
        lead={
          <>
            {t('declare.lead')}
            <br />
            <DueLine dueOn={desk.dueOn} daysLeft={desk.daysLeft} />
          </>
        }
      />
      <p>
        {t('declare.candidate')} <strong>{desk.candidate.name}</strong>. {t('declare.why')}
      </p>
      <div>
        <p>{t('declare.about')}</p>
        <ul className={classes.list} lang="nl">
          {desk.leeruitkomsten.map((code) => (
            <li key={code}>{names.leeruitkomstInFull(code)}</li>
          ))}
        </ul>
      </div>
      <Notice tone="attention" title={t('declare.refuse')}>
        <ul className={classes.list}>
          {REFUSE_WHEN.map((key) => (
            <li key={key}>{t(`declare.${key}`)}</li>
          ))}
        </ul>
        <p className={classes.after}>{t('declare.doubt')}</p>
      </Notice>
      {declare.isError && <ErrorState error={declare.error} />}
      <div>
        <div className={classes.acts}>
          <Button loading={declare.isPending} onClick={() => declare.mutate()}>
            {t('declare.act')}
          </Button>
          <Button kind="second" onClick={() => setSayingTies(true)}>
            {t('declare.ties')}
          </Button>
        </div>
        <p className={classes.quiet}>{t('declare.note')}</p>
      </div>
      <TiesPanel id={desk.id} open={sayingTies} onClose={() => setSayingTies(false)} />
    </div>
  );
}
