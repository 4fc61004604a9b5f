import type { MatrixRow } from '@bewijskracht/contracts';
import { isOpenStage } from '@bewijskracht/domain';

/**
 * How a leeruitkomst stands for who works on it: with somebody else (`busy`), back to be mended (`returned`), shown,
 * judged but not shown (`judged`), or simply being worked on.
 */
export type Phase = 'busy' | 'returned' | 'shown' | 'judged' | 'working';

/** The latest round comes first; an announced decision counts until a new round has begun. */
export function phaseOf({ submission, result }: Pick<MatrixRow, 'submission' | 'result'>): Phase {
  if (submission && isOpenStage(submission.clock.stage)) return 'busy';
  if (submission?.clock.stage === 'returned') return 'returned';
  if (!result) return 'working';
  return result.decision === 'ratified' && result.outcome === 'shown' ? 'shown' : 'judged';
}
