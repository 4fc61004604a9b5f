/** A submission's own states; what follows (in assessment, decided) is derived (DESIGN §7). Withdrawal until the reveal. */
export const SUBMISSION_STATES = ['submitted', 'returned', 'admitted', 'withdrawn'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** Where a submission stands for people: its own state and what later features add to it (DESIGN §7). */
export const STAGES = [
  'submitted',
  'returned',
  'withdrawn',
  'admitted',
  'declarations',
  'scoring',
  'interview',
  'agreement',
  'advised',
  'onAgenda',
  'decided',
  'announced',
] as const;
export type Stage = (typeof STAGES)[number];

/** The only reasons to return a submission: form, never content, at no cost of an attempt (DOMAIN §12.2). */
export const RETURN_GROUNDS = ['technical', 'privacy', 'incomplete'] as const;
export type ReturnGround = (typeof RETURN_GROUNDS)[number];
