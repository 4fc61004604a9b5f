import type { ClockView } from '@bewijskracht/contracts';
import { isOpenStage } from '@bewijskracht/domain';
import { Clock } from '../../ui/clock.tsx';
import { useWords } from '../../ui/words.text.ts';

/** The clock as the coordinator reads it: stage, who must act, since when, and the latest date. */
export function CaseClock({ clock }: { readonly clock: ClockView }) {
  const words = useWords();
  return (
    <Clock
      stage={words(`stage.${clock.stage}`)}
      {...(clock.owner === 'nobody' ? {} : { owner: words(`owner.${clock.owner}`) })}
      you={clock.owner === 'coordinator'}
      {...(isOpenStage(clock.stage) ? { since: clock.since, latestOn: clock.latestOn } : {})}
    />
  );
}
