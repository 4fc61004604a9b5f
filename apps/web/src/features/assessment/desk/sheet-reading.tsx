import type { FrameworkView, ScoreContent } from '@bewijskracht/contracts';
import { SET_CRITERIA } from '@bewijskracht/domain';
import type { ReactNode } from 'react';
import { useWords } from '../../../ui/words.text.ts';
import { IndicatorMarkView, VerdictMarkView } from '../marks.tsx';
import { useNames } from '../use-names.ts';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';

export interface SheetReadingProps {
  readonly leeruitkomst: string;
  readonly content: ScoreContent;
  readonly framework: FrameworkView;
  /** Names of the pieces of evidence, to say which were cited. */
  readonly titles?: ReadonlyMap<string, string>;
}

/** One leeruitkomst of a sheet, to read: judgement first, then what it rests on. */
export function SheetReading({ leeruitkomst, content, framework, titles }: SheetReadingProps) {
  const t = useDeskText();
  const words = useWords();
  const names = useNames(framework);
  const { level, saw, against, doubts, revisionReason, verdict } = content;
  return (
    <div className={classes.reading}>
      <h3 lang="nl">{names.leeruitkomstInFull(leeruitkomst)}</h3>
      <p>{verdict ? <VerdictMarkView value={verdict} /> : t('notYet')}</p>
      <dl className={classes.readingFacts}>
        {revisionReason && <Fact name={t('reading.revision')}>{revisionReason}</Fact>}
        <Fact name={t('reading.saw')}>{saw || t('reading.open')}</Fact>
        <Fact name={t('reading.against')}>{against || t('reading.open')}</Fact>
        <Fact name={t('reading.level', { level: framework.nlqfLevel })}>
          {level.answer ? sentence([t(`level.${level.answer}`), level.reason]) : t('reading.open')}
        </Fact>
        {SET_CRITERIA.map((criterion) => {
          const { value, reason } = content.set[criterion];
          return (
            <Fact key={criterion} name={words(`criterion.${criterion}`)}>
              {value ? sentence([words(`criterionValue.${value}`), reason]) : t('reading.open')}
            </Fact>
          );
        })}
      </dl>
      <Marks content={content} framework={framework} titles={titles} />
      {titles && <Pieces content={content} titles={titles} />}
      {doubts.length > 0 && (
        <>
          <h4>{t('reading.doubts')}</h4>
          <ul className={classes.plainList}>
            {doubts.map(({ id, text, question, gedragsindicator }) => (
              <li key={id}>
                {gedragsindicator && `${gedragsindicator}: `}
                {text}
                {question && <p className={classes.quiet}>{t('reading.question', { question })}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface MarksProps {
  readonly content: ScoreContent;
  readonly framework: FrameworkView;
  readonly titles: ReadonlyMap<string, string> | undefined;
}

function Marks({ content, framework, titles }: MarksProps) {
  const t = useDeskText();
  const names = useNames(framework);
  return (
    <>
      <h4>{t('reading.marks')}</h4>
      <ul className={classes.readingMarks}>
        {content.indicators.map(({ gedragsindicator, mark, note, evidence }) => (
          <li key={gedragsindicator}>
            <div>
              {mark ? <IndicatorMarkView value={mark} /> : <span className={classes.quiet}>{t('notYet')}</span>}
            </div>
            <div>
              <p lang="nl">{names.gedragsindicator(gedragsindicator)}</p>
              {titles && evidence.length > 0 && (
                <p className={classes.quiet}>{evidence.map((id) => titles.get(id)).join('; ')}</p>
              )}
              {note && <p className={classes.written}>{note}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whose it is, how recent and whether it fits: only what isn't simply yes needs a line of its own. */
function Pieces({ content, titles }: { readonly content: ScoreContent; readonly titles: ReadonlyMap<string, string> }) {
  const t = useDeskText();
  const words = useWords();
  return (
    <>
      <h4>{t('reading.evidence')}</h4>
      <ul className={classes.plainList}>
        {content.evidenceCriteria.map(({ evidenceId, authenticity, currency, reason }) => {
          const relevance = content.relevance.find((each) => each.evidenceId === evidenceId);
          const said = (['authenticity', 'currency', 'relevance'] as const).map((criterion) => {
            const value = { authenticity, currency, relevance: relevance?.value ?? null }[criterion];
            return `${words(`criterion.${criterion}`)}: ${value ? words(`criterionValue.${value}`) : t('notYet')}`;
          });
          return (
            <li key={evidenceId}>
              {titles.get(evidenceId)}
              <p className={classes.quiet}>{sentence([said.join(', '), reason, relevance?.reason ?? ''])}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={classes.written}>{children}</dd>
    </div>
  );
}

function sentence(parts: readonly string[]): string {
  const said = parts.filter((part) => part.trim() !== '').join('. ');
  return said.charAt(0).toLocaleUpperCase() + said.slice(1);
}
