import { useEffect, useRef, useState } from 'react';
import { CiteButton } from './cite-button.tsx';
import classes from './evidence-viewer.module.css';
import type { Place } from './place.ts';

export interface MediaPlayerProps {
  readonly kind: 'audio' | 'video';
  readonly address: string;
  readonly name: string;
  readonly at: Place | undefined;
  readonly onCite: ((place: Place) => void) | undefined;
  readonly source?: string | undefined;
}

/** Sound or film in the browser's own player, which keyboards and screen readers know; jumps to a moment. */
export function MediaPlayer({ kind, address, name, at, onCite, source }: MediaPlayerProps) {
  const player = useRef<HTMLMediaElement>(null);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (at?.kind === 'time' && player.current) player.current.currentTime = at.seconds;
  }, [at]);
  const shared = {
    src: address,
    controls: true,
    preload: 'metadata',
    'aria-label': name,
    onTimeUpdate: () => setSeconds(Math.floor(player.current?.currentTime ?? 0)),
  } as const;
  return (
    <div className={classes.media}>
      {kind === 'audio' ? (
        <audio ref={player as React.RefObject<HTMLAudioElement>} {...shared} />
      ) : (
        <video ref={player as React.RefObject<HTMLVideoElement>} {...shared} />
      )}
      {onCite && <CiteButton place={{ kind: 'time', seconds }} source={source} onCite={onCite} />}
    </div>
  );
}
