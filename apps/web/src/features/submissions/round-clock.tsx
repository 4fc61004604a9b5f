import type { ClockView } from '@bewijskracht/contracts';
import { isOpenStage } from '@bewijskracht/domain';
import { Clock } from '../../ui/clock.tsx';
import { useWords } from '../../ui/words.text.ts';

/** The clock of one's own round: stage, who must act, since when, and the latest date. */
export function RoundClock({ clock }: { readonly clock: ClockView }) {
  const words = useWords();
  const open = isOpenStage(clock.stage) || clock.stage === 'returned';
  return (
    <Clock
      stage={words(`stage.${clock.stage}`)}
      {...(clock.owner === 'nobody' ? {} : { owner: words(`owner.${clock.owner}`) })}
      you={clock.owner === 'candidate'}
      {...(open ? { since: clock.since, latestOn: clock.latestOn } : {})}
    />
  );
}
