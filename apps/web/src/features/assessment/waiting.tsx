import type { AssessmentView, DossierView, FrameworkView } from '@bewijskracht/contracts';
import { Link } from '@tanstack/react-router';
import { writeDateTime } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import classes from './assessment.module.css';
import { useAssessmentText } from './assessment.text.ts';
import { SheetReading } from './desk/sheet-reading.tsx';

interface WaitingProps {
  readonly desk: AssessmentView;
  readonly dossier: DossierView;
  readonly framework: FrameworkView;
}

/** After sealing: my own sheet to read, and nothing at all about my colleague. */
export function Waiting({ desk, dossier, framework }: WaitingProps) {
  const t = useAssessmentText();
  const [language] = useLanguage();
  const me = desk.assessors.find((assessor) => assessor.me)?.accountId;
  const sheet = desk.sheets.findLast((each) => each.accountId === me && each.sealedAt !== null);
  const titles = new Map(dossier.evidence.map(({ id, title }) => [id, title]));
  return (
    <div className={classes.page}>
      <PageTitle
        title={t('wait.title')}
        above={
          <>
            <Link to="/beoordelingen">{t('back')}</Link> · {desk.candidateNumber}
          </>
        }
        lead={<StateMark state="sealed" />}
      />
      {sheet?.sealedAt && <p>{t('wait.text', { when: writeDateTime(sheet.sealedAt, language) })}</p>}
      <p>{t('wait.next')}</p>
      {sheet && (
        <details>
          <summary>{t('wait.read')}</summary>
          {sheet.scores.map(({ leeruitkomst, content }) => (
            <SheetReading
              key={leeruitkomst}
              leeruitkomst={leeruitkomst}
              content={content}
              framework={framework}
              titles={titles}
            />
          ))}
        </details>
      )}
    </div>
  );
}
