import type { ClockView } from '@bewijskracht/contracts';
import { dayAt, daysWaiting, isOpenStage, latestDate, ownerOf } from '@bewijskracht/domain';
import type { Stage } from '@bewijskracht/domain';

/** What a clock is read from; moments come as a Date, or as text from inside a JSON aggregate. */
export interface ClockFacts {
  readonly stage: Stage;
  readonly since: Date | string;
  readonly submitted_at: Date | string;
  readonly assessment_days: number;
}

/** Stage, owner, days and latest date. What has ended waits for nobody and has no latest date. */
export function presentClock({ stage, since, submitted_at, assessment_days }: ClockFacts, now: Date): ClockView {
  const start = new Date(since);
  return {
    stage,
    owner: ownerOf(stage),
    since: start.toISOString(),
    days: isOpenStage(stage) ? daysWaiting(start, now) : 0,
    latestOn: isOpenStage(stage) ? latestDate(dayAt(new Date(submitted_at)), assessment_days) : null,
  };
}
