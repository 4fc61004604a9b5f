import { ACCOUNT_PROBLEMS } from './accounts.ts';
import { ASSESSMENT_PROBLEMS } from './assessment.ts';
import { CREDENTIAL_PROBLEMS } from './credentials.ts';
import { DECISION_PROBLEMS } from './decisions.ts';
import { EVIDENCE_PROBLEMS } from './evidence.ts';
import { GENERAL_PROBLEMS } from './general.ts';
import type { ProblemText } from './general.ts';
import { PORTFOLIO_PROBLEMS } from './portfolios.ts';
import { SUBMISSION_PROBLEMS } from './submissions.ts';

/** Every problem the API can answer, by code: its status and its words. The one table for API and client (HOUSE-STYLE §5.6). */
export const PROBLEMS: Readonly<Record<string, ProblemText>> = {
  ...GENERAL_PROBLEMS,
  ...ACCOUNT_PROBLEMS,
  ...PORTFOLIO_PROBLEMS,
  ...EVIDENCE_PROBLEMS,
  ...SUBMISSION_PROBLEMS,
  ...ASSESSMENT_PROBLEMS,
  ...CREDENTIAL_PROBLEMS,
  ...DECISION_PROBLEMS,
};
export type { ProblemText } from './general.ts';
