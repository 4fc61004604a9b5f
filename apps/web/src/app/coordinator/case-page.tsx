import type { CoordinatorSubmissionView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { frameworkQuery } from '../../lib/framework.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckCode } from '../../ui/check-code.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { Dossier } from '../../ui/dossier/dossier-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useWords } from '../../ui/words.text.ts';
import { AppointedAssessors } from './appointed-assessors.tsx';
import { AppointForm } from './appoint-form.tsx';
import { CaseClock } from './case-clock.tsx';
import { caseQuery, useCaseActs } from './coordinator.api.ts';
import classes from './coordinator.module.css';
import { useCoordinatorText } from './coordinator.text.ts';
import { Identity } from './identity.tsx';
import { ReturnForm } from './return-form.tsx';

/** One submission as the coordinator handles it: form, identity, assessors. Never the content. */
export function CasePage() {
  const t = useCoordinatorText();
  const { id } = useParams({ from: '/coordinator/wachtrij/$id' });
  const found = useQuery(caseQuery(id));
  return (
    <Answer query={found}>
      {(submission) => (
        <>
          <PageTitle
            above={<Link to="/wachtrij">{t('case.back')}</Link>}
            title={t('case.title', { name: submission.candidate.name })}
            lead={t('case.lead', {
              number: submission.candidate.number,
              round: submission.round,
              leeruitkomsten: submission.dossier.leeruitkomsten.map(({ code }) => code).join(', '),
            })}
          />
          <CaseClock clock={submission.clock} />
          <div className={classes.parts}>
            <FormCheck submission={submission} />
            <Identity submission={submission} />
            <Assessors submission={submission} />
            <AboutCandidate submission={submission} />
          </div>
        </>
      )}
    </Answer>
  );
}

interface PartProps {
  readonly submission: CoordinatorSubmissionView;
}

function FormCheck({ submission }: PartProps) {
  const t = useCoordinatorText();
  const [opened, setOpened] = useState<'dossier' | 'return' | 'admit'>();
  const acts = useCaseActs(submission.id);
  const close = () => setOpened(undefined);
  const { dossier, abilities } = submission;
  const toCheck = abilities.admit || abilities.return;
  return (
    <section aria-labelledby="vorm">
      <h2 id="vorm">{t(toCheck ? 'case.form' : 'case.frozen')}</h2>
      {toCheck && <p className={classes.quiet}>{t('case.formLead')}</p>}
      <Returned submission={submission} />
      <p className={classes.acts}>
        {abilities.admit && <Button onClick={() => setOpened('admit')}>{t('case.admit')}</Button>}
        <Button kind="second" onClick={() => setOpened('dossier')}>
          {t('case.open')}
        </Button>
        {abilities.return && <ActionWord onClick={() => setOpened('return')}>{t('case.giveBack')}</ActionWord>}
      </p>
      <SidePanel wide title={t('case.dossier')} open={opened === 'dossier'} onClose={close}>
        <FrozenDossier dossier={dossier} />
      </SidePanel>
      <SidePanel title={t('give.title')} open={opened === 'return'} onClose={close}>
        <ReturnForm submission={submission} onReturned={close} />
      </SidePanel>
      <ConfirmAct
        open={opened === 'admit'}
        title={t('case.admitTitle')}
        act={t('case.admit')}
        onConfirm={() => acts.admit()}
        onClose={close}
      >
        <p>{t('case.admitText')}</p>
      </ConfirmAct>
    </section>
  );
}

function FrozenDossier({ dossier }: Pick<CoordinatorSubmissionView, 'dossier'>) {
  const framework = useQuery(frameworkQuery(dossier.framework.code, dossier.framework.version));
  return <Answer query={framework}>{(found) => <Dossier dossier={dossier} framework={found} />}</Answer>;
}

function Returned({ submission }: PartProps) {
  const t = useCoordinatorText();
  const words = useWords();
  if (submission.returned.length === 0) return null;
  return (
    <Notice tone="attention" title={t('case.returnedTitle')}>
      <ul>
        {submission.returned.map(({ ground, text }) => (
          <li key={text}>
            {words(`ground.${ground}`)}: {text}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Assessors({ submission }: PartProps) {
  const t = useCoordinatorText();
  if (submission.assessment === null && !submission.abilities.appoint) return null;
  return (
    <section aria-labelledby="beoordelaars">
      <h2 id="beoordelaars">{t('appoint.title')}</h2>
      {submission.assessment && <AppointedAssessors submission={submission} assessment={submission.assessment} />}
      {submission.abilities.appoint && <AppointForm id={submission.id} />}
    </section>
  );
}

function AboutCandidate({ submission }: PartProps) {
  const t = useCoordinatorText();
  const words = useWords();
  const { candidate, relations, manifestHash } = submission;
  return (
    <section aria-labelledby="kandidaat">
      <h2 id="kandidaat">{t('case.candidate')}</h2>
      <dl className={classes.facts}>
        <dt>{t('case.email')}</dt>
        <dd>{candidate.email}</dd>
        <dt>{t('case.background')}</dt>
        <dd>{words(`background.${candidate.background as 'student' | 'zijinstromer' | 'ervarenBeroepskracht'}`)}</dd>
        <dt>{t('case.enrolled')}</dt>
        <dd>{t(candidate.enrolledAsStudent ? 'case.yes' : 'case.no')}</dd>
        <dt>{t('case.code')}</dt>
        <dd>
          <CheckCode code={manifestHash} />
        </dd>
      </dl>
      <h3>{t('case.people')}</h3>
      <p className={classes.quiet}>{t(relations.length === 0 ? 'case.noPeople' : 'case.peopleLead')}</p>
      <ul>
        {relations.map(({ id, kind, name, organisation }) => (
          <li key={id}>
            {name}
            {organisation && `, ${organisation}`} · {words(`relation.${kind}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
