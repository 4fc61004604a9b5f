import type { ScoreContent } from '@bewijskracht/contracts';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { fieldId, HEADING, useDesk } from './desk-state.ts';
import { neighbour } from './parts.ts';

/** What every part of the sheet is given. */
export interface PartProps {
  readonly leeruitkomst: string;
  readonly content: ScoreContent;
  readonly change: (next: (content: ScoreContent) => ScoreContent) => void;
}

interface PartFrameProps {
  readonly leeruitkomst: string;
  readonly above?: string;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A part with its heading, and the way to the next. */
export function PartFrame({ leeruitkomst, above, title, children }: PartFrameProps) {
  const t = useDeskText();
  const { desk, framework, spot, go } = useDesk();
  const order = { framework, leeruitkomsten: desk.leeruitkomsten };
  const previous = neighbour(spot, -1, order);
  const next = neighbour(spot, 1, order);
  return (
    <div className={classes.partBody}>
      <header>
        {above && <p className={classes.number}>{above}</p>}
        <h2 id={fieldId(leeruitkomst, HEADING)} tabIndex={-1} className={classes.title}>
          {title}
        </h2>
      </header>
      {children}
      <div className={classes.steps}>
        <Button kind="second" disabled={!previous} onClick={() => previous && go(previous)}>
          {t('previous')}
        </Button>
        <Button kind="second" disabled={!next} onClick={() => next && go(next)}>
          {t('next')}
        </Button>
      </div>
    </div>
  );
}
