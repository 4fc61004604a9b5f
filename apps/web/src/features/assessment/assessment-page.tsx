import type { AssessmentView, FrameworkView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { frameworkQuery } from '../../lib/framework.ts';
import { startAtTop } from '../../lib/start-at-top.ts';
import { Answer } from '../../ui/answer.tsx';
import { deskQuery } from './assessment.api.ts';
import { CasePage } from './case/case-page.tsx';
import { LookBack } from './case/look-back.tsx';
import { SentBack } from './case/sent-back.tsx';
import { Declaration } from './declaration.tsx';
import { Desk } from './desk/desk.tsx';
import { NothingToDo } from './nothing-to-do.tsx';
import { Waiting } from './waiting.tsx';

/** One assessment at one address, from "geen banden" to the advice: it shows what I have to do now. */
export function AssessmentPage() {
  const { id } = useParams({ from: '/assessor/beoordelingen/$id' });
  const desk = useQuery(deskQuery(id));
  return <Answer query={desk}>{(found) => <WithFramework desk={found} />}</Answer>;
}

function WithFramework({ desk }: { readonly desk: AssessmentView }) {
  const { code, version } = desk.framework;
  const framework = useQuery(frameworkQuery(code, version));
  return <Answer query={framework}>{(found) => <Now desk={desk} framework={found} />}</Answer>;
}

export interface NowProps {
  readonly desk: AssessmentView;
  readonly framework: FrameworkView;
}

function Now({ desk, framework }: NowProps) {
  const { dossier } = desk;
  useStartAtTop(`${desk.next} ${desk.state}`);
  if (desk.next === 'declare') return <Declaration desk={desk} framework={framework} />;
  if (!dossier) return <NothingToDo desk={desk} />;
  const sheet = myOpenSheet(desk);
  if ((desk.next === 'score' || desk.next === 'revise') && sheet)
    return (
      <Desk
        key={sheet.id}
        desk={desk}
        dossier={dossier}
        framework={framework}
        sheet={sheet}
        notice={<SentBack desk={desk} framework={framework} />}
        background={desk.revealedAt && <LookBack desk={desk} dossier={dossier} framework={framework} />}
      />
    );
  if (desk.next === 'wait') return <Waiting desk={desk} dossier={dossier} framework={framework} />;
  return <CasePage desk={desk} dossier={dossier} framework={framework} />;
}

/** The next thing to do is another page at the same address: it begins at its top, with its title. */
function useStartAtTop(step: string): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    startAtTop();
  }, [step]);
}

function myOpenSheet(desk: AssessmentView) {
  const me = desk.assessors.find((assessor) => assessor.me)?.accountId;
  return desk.sheets.findLast((sheet) => sheet.accountId === me && sheet.sealedAt === null);
}
