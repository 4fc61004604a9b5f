import type { AssessmentState, AssessorKind } from '@bewijskracht/domain';

/** An assessor now on a case. */
export interface CaseAssessor {
  readonly accountId: string;
  readonly kind: AssessorKind;
  readonly dueOn: string;
  readonly declaredAt: Date | null;
}

/** An assessment with what decides who may do what in it; nothing of anybody's sheet. */
export interface Case {
  readonly id: string;
  readonly submissionId: string;
  readonly candidateAccountId: string;
  readonly frameworkVersionId: string;
  readonly state: AssessmentState;
  readonly dueOn: string;
  readonly appointedBy: string;
  readonly leeruitkomsten: readonly string[];
  readonly assessors: readonly CaseAssessor[];
  readonly replaced: readonly string[];
  /** Those who said to have ties, as far as the actor may know: oneself, or all for whoever appoints. */
  readonly tied: readonly string[];
  readonly rounds: readonly { readonly round: number; readonly revealed: boolean }[];
}
