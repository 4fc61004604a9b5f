import { useEffect, useRef } from 'react';
import { leeruitkomstIn } from '../../../lib/framework.ts';
import { ClampedText } from '../../../ui/clamped-text.tsx';
import { HoverWords } from '../../../ui/hover-words.tsx';
import { useNames } from '../use-names.ts';
import { VerdictMarkView } from '../marks.tsx';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { useDesk } from './desk-state.ts';
import { PartName, PartState } from './part-line.tsx';
import { partsOf, SHEET_PARTS } from './parts.ts';

const MARGIN = 48;

/** What is judged: the leeruitkomsten, what was claimed for the whole, and the sheet part by part. */
export function WhatColumn() {
  const t = useDeskText();
  const { desk, spot } = useDesk();
  const column = useRef<HTMLElement>(null);
  useEffect(() => keepCurrentInSight(column.current), [spot]);
  return (
    <section ref={column} className={classes.what} aria-label={t('what')}>
      <HoverWords>
        <div className={classes.whatParts}>
          {desk.leeruitkomsten.length > 1 && <Leeruitkomsten />}
          <About key={spot.leeruitkomst} />
          <Parts />
        </div>
      </HoverWords>
    </section>
  );
}

/** Scrolls the column, never the page: who reads in another column stays where they are. */
function keepCurrentInSight(column: HTMLElement | null): void {
  const current = column?.querySelector('[aria-current="step"]')?.getBoundingClientRect();
  const frame = column?.getBoundingClientRect();
  if (!column || !current || !frame) return;
  if (current.bottom > frame.bottom - MARGIN) column.scrollTop += current.bottom - frame.bottom + MARGIN;
  else if (current.top < frame.top + MARGIN) column.scrollTop += current.top - frame.top - MARGIN;
}

function Leeruitkomsten() {
  const t = useDeskText();
  const { desk, framework, contents, gaps, spot, go } = useDesk();
  const names = useNames(framework);
  return (
    <ul className={classes.leeruitkomsten}>
      {desk.leeruitkomsten.map((code) => {
        const todo = gaps.filter((gap) => gap.leeruitkomst === code).length;
        const verdict = contents[code]?.verdict;
        const part = partsOf(framework, code)[0];
        return (
          <li key={code}>
            <button
              type="button"
              className={classes.leeruitkomst}
              aria-current={code === spot.leeruitkomst}
              onClick={() => part && go({ leeruitkomst: code, part })}
            >
              <span className={classes.number}>{names.leeruitkomst(code)}</span>
              <span className={classes.state}>
                {verdict && <VerdictMarkView value={verdict} word="hover" />}
                {todo === 0 ? t('complete') : t('todo', { count: todo })}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function About() {
  const t = useDeskText();
  const { framework, dossier, spot } = useDesk();
  const leeruitkomst = leeruitkomstIn(framework, spot.leeruitkomst);
  const explanation = dossier.leeruitkomsten.find(({ code }) => code === spot.leeruitkomst)?.explanation;
  const names = useNames(framework);
  return (
    <div className={classes.about}>
      <p className={classes.number}>{names.leeruitkomst(spot.leeruitkomst)}</p>
      <h2 className={classes.title} lang="nl">
        {leeruitkomst?.displayTitle ?? spot.leeruitkomst}
      </h2>
      {leeruitkomst && <ClampedText text={leeruitkomst.description} lang="nl" />}
      <h3 className={classes.small}>{t('explanation')}</h3>
      {explanation ? (
        <ClampedText text={explanation} lang="nl" />
      ) : (
        <p className={classes.quiet}>{t('noExplanation')}</p>
      )}
    </div>
  );
}

function Parts() {
  const t = useDeskText();
  const { framework, spot, go } = useDesk();
  return (
    <nav aria-label={t('onSheet')}>
      <h3 className={classes.small}>{t('onSheet')}</h3>
      <ol className={classes.parts}>
        {partsOf(framework, spot.leeruitkomst).map((part) => (
          <li key={part} data-first={part === SHEET_PARTS[0]}>
            <button
              type="button"
              className={classes.part}
              aria-current={part === spot.part ? 'step' : undefined}
              onClick={() => go({ leeruitkomst: spot.leeruitkomst, part })}
            >
              <PartState part={part} />
              <PartName part={part} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
