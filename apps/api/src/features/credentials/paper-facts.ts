import type { DeelcertificaatFacts, IsoDate, Stack } from '@bewijskracht/domain';
import { USUAL_MICROCREDENTIAL } from '@bewijskracht/domain';

/** What the certificate prints and the public page tells of a deelcertificaat, fixed at the decision. */
export interface PaperFacts {
  readonly facts: DeelcertificaatFacts;
  readonly submittedOn: IsoDate;
  /** Null when the gesprek was skipped. */
  readonly interviewOn: IsoDate | null;
}

/**
 * Facts as they come back from the database: moments became texts on their way, and are moments again. Papers from before
 * policies told of micro-credentials claim no more than they did.
 */
export function reviveFacts(stored: PaperFacts): PaperFacts {
  const { facts } = stored;
  return {
    ...stored,
    facts: {
      ...facts,
      validFrom: new Date(facts.validFrom),
      judging: { ...facts.judging, decidedOn: new Date(facts.judging.decidedOn) },
      microcredential: { ...USUAL_MICROCREDENTIAL, ...facts.microcredential },
      ...(facts.stack === undefined ? {} : { stack: reviveStack(facts.stack) }),
    },
  };
}

function reviveStack({ kind, parts }: Stack): Stack {
  return { kind, parts: parts.map((part) => ({ ...part, decidedOn: new Date(part.decidedOn) })) };
}
