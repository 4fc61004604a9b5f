import { DECISION_KINDS, VERDICTS } from '@bewijskracht/domain';
import { z } from 'zod';
import { Id, ItemCode, Moment } from './common.ts';
import { ExplanationView, LinkView } from './evidence.ts';
import { PolicyView, RouteView } from './frameworks.ts';
import { ClockView, ReadinessLine } from './submissions.ts';

/** One leeruitkomst in the candidate's matrix. */
export const MatrixRow = z.object({
  leeruitkomst: ItemCode,
  explanation: ExplanationView.nullable(),
  /** How many gedragsindicatoren have a claim with explanation: a place in the work, never a verdict. */
  explained: z.int(),
  claimed: z.int(),
  /** The one next step, as code and facts. */
  nextStep: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }),
  readiness: z.array(ReadinessLine),
  /** The round it is in now or was in last. */
  submission: z.object({ id: Id, clock: ClockView }).nullable(),
  /** Only from an announced decision. */
  result: z
    .object({
      announcementId: Id,
      decision: z.enum(DECISION_KINDS),
      outcome: z.enum(VERDICTS).nullable(),
      deelcertificaatId: Id.nullable(),
    })
    .nullable(),
  /** What was earned elsewhere and the board recognised for it: beside a result, never instead of one. */
  recognised: z.array(z.object({ broughtId: Id, name: z.string(), recognisedAt: Moment })),
  /** Marks per gedragsindicator from an announced decision, for ● ◐ ○. */
  marks: z.array(z.object({ gedragsindicator: ItemCode, mark: z.string() })),
});
export type MatrixRow = z.infer<typeof MatrixRow>;

/** The home of a portfolio: claims only, one leeruitkomst open at a time, the one next step (LOOK). */
export const MatrixView = z
  .object({
    portfolio: z.object({
      id: Id,
      framework: z.object({ code: z.string(), version: z.string() }),
      candidateNumber: z.string(),
      createdAt: Moment,
    }),
    route: RouteView,
    policy: PolicyView,
    evidence: z.array(
      z.object({
        id: Id,
        title: z.string(),
        kind: z.string(),
        files: z.int(),
        updatedAt: Moment,
        people: z.string().nullable(),
      }),
    ),
    links: z.array(LinkView),
    rows: z.array(MatrixRow),
  })
  .meta({ id: 'MatrixView' });
export type MatrixView = z.infer<typeof MatrixView>;
