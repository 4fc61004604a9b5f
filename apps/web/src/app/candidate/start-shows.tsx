import type { FrameworkView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { evidenceQuery } from '../../features/evidence/evidence.api.ts';
import { WhatItShows } from '../../features/evidence/what-it-shows.tsx';
import { leeruitkomstIn } from '../../lib/framework.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { useWords } from '../../ui/words.text.ts';
import { useStartText } from './start.text.ts';
import classes from './start.module.css';
import { useStartSteps } from './use-start-steps.ts';

export interface StartShowsProps {
  readonly framework: FrameworkView;
  readonly evidenceId: string;
  readonly chosen: string | undefined;
}

/** "Wat laat dit zien?": one leeruitkomst, and what one recognises under it. */
export function StartShows({ framework, evidenceId, chosen }: StartShowsProps) {
  const t = useStartText();
  const words = useWords();
  const goTo = useStartSteps();
  const piece = useQuery(evidenceQuery(evidenceId));
  const leeruitkomst = chosen ? leeruitkomstIn(framework, chosen) : undefined;
  const ticked = piece.data?.links.some((link) => link.leeruitkomst === chosen) ?? false;
  return (
    <div className={classes.step}>
      {!leeruitkomst && (
        <Choice framework={framework} onChoose={(lu) => goTo({ stap: 'laat-zien', bewijs: evidenceId, lu })} />
      )}
      {leeruitkomst && (
        <div>
          <p className={classes.quiet}>{words('leeruitkomst', { number: leeruitkomst.number })}</p>
          <p className={classes.official} lang="nl">
            {leeruitkomst.displayTitle}
          </p>
          <ActionWord onClick={() => goTo({ stap: 'laat-zien', bewijs: evidenceId })}>{t('another')}</ActionWord>
        </div>
      )}
      {leeruitkomst && (
        <WhatItShows
          key={leeruitkomst.code}
          framework={framework}
          leeruitkomst={leeruitkomst}
          evidenceId={evidenceId}
          onExplain={() => goTo({ stap: 'uitleg', bewijs: evidenceId, lu: leeruitkomst.code })}
        />
      )}
      <div className={classes.acts}>
        {leeruitkomst && (
          <Button
            disabled={!ticked}
            aria-describedby={ticked ? undefined : 'vink-aan'}
            onClick={() => chosen && goTo({ stap: 'uitleg', bewijs: evidenceId, lu: chosen })}
          >
            {t('next')}
          </Button>
        )}
        <ActionWord onClick={() => goTo({ stap: 'project', bewijs: evidenceId })}>{t('back')}</ActionWord>
        {!ticked && leeruitkomst && (
          <span id="vink-aan" className={classes.quiet}>
            {t('nothingTicked')}
          </span>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly framework: FrameworkView;
  readonly onChoose: (leeruitkomst: string) => void;
}

function Choice({ framework, onChoose }: ChoiceProps) {
  const t = useStartText();
  const words = useWords();
  return (
    <section aria-labelledby="kies-kop">
      <h2 id="kies-kop" className={classes.legend}>
        {t('choose')}
      </h2>
      <ul className={classes.choices}>
        {framework.leeruitkomsten.map((leeruitkomst) => (
          <li key={leeruitkomst.code}>
            <button type="button" className={classes.choose} onClick={() => onChoose(leeruitkomst.code)}>
              <span className={classes.quiet}>{words('leeruitkomst', { number: leeruitkomst.number })}</span>
              <span className={classes.choiceTitle} lang="nl">
                {leeruitkomst.displayTitle}
              </span>
            </button>
            <ClampedText text={leeruitkomst.description} lang="nl" />
          </li>
        ))}
      </ul>
    </section>
  );
}
