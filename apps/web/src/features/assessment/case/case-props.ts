import type { AssessmentView, DossierView, FrameworkView } from '@bewijskracht/contracts';

/** What every part of a case after the reveal is given. */
export interface CaseProps {
  readonly desk: AssessmentView;
  readonly dossier: DossierView;
  readonly framework: FrameworkView;
}
