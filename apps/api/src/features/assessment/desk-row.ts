import type { AssessmentView, InterviewContent } from '@bewijskracht/contracts';
import type { AssessmentState, AssessorKind, InterviewSkipRule } from '@bewijskracht/domain';

/** What an assessor may know of a case besides the dossier, the sheets and the proposals. */
export interface DeskRow {
  readonly id: string;
  readonly submissionId: string;
  readonly state: AssessmentState;
  readonly dueOn: string;
  readonly declaredAt: string | null;
  readonly ties: string | null;
  readonly candidate: { readonly accountId: string; readonly name: string; readonly number: string };
  readonly manifestHash: string;
  readonly framework: AssessmentView['framework'];
  readonly policy: Omit<AssessmentView['policy'], 'skipInterview'> & { readonly skipInterview: InterviewSkipRule };
  readonly leeruitkomsten: readonly { readonly code: string; readonly title: string }[];
  readonly assessors: readonly {
    readonly accountId: string;
    readonly name: string;
    readonly kind: AssessorKind;
    readonly declaredAt: string | null;
  }[];
  readonly rounds: readonly { readonly round: number; readonly revealedAt: string | null }[];
  readonly interview:
    | (InterviewContent & {
        readonly version: number;
        readonly finishedAt: string | null;
        readonly skippedByRule: string | null;
        readonly reason: string;
      })
    | null;
  readonly sentBack: AssessmentView['sentBack'];
}
