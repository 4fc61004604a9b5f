import type { ResultDocument } from '@bewijskracht/contracts';
import type { CriterionValue, EvidenceKind } from '@bewijskracht/domain';
import { Link } from '@tanstack/react-router';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { useWords } from '../../ui/words.text.ts';
import classes from './result.module.css';
import { useResultText } from './result.text.ts';

type Judged = ResultDocument['leeruitkomsten'][number];

export interface ResultLeeruitkomstProps {
  readonly judged: Judged;
  /** The reader is the candidate, who has a page of own papers. */
  readonly isOwn: boolean;
}

/** One leeruitkomst of a result: the judgement, why, on what, what is lacking, and what to do next. */
export function ResultLeeruitkomst({ judged, isOwn }: ResultLeeruitkomstProps) {
  const t = useResultText();
  const words = useWords();
  return (
    <section id={judged.code} tabIndex={-1} className={classes.part} aria-labelledby={`${judged.code}-kop`}>
      <h2 id={`${judged.code}-kop`} lang="nl">
        {judged.code} {judged.title}
      </h2>
      <ClampedText text={judged.description} lang="nl" />
      <dl className={classes.facts}>
        {judged.outcome && (
          <div>
            <dt>{t('outcome')}</dt>
            <dd className={classes.verdict}>
              <VerdictMark verdict={judged.outcome} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('decision')}</dt>
          <dd>
            {words(`decision.${judged.decision}`)}
            {judged.sendBackKind && `: ${words(`sendBack.${judged.sendBackKind}`)}`}
          </dd>
        </div>
        {judged.grounds && (
          <div>
            <dt>{t('grounds')}</dt>
            <dd className={classes.written}>{judged.grounds}</dd>
          </div>
        )}
      </dl>
      {judged.deelcertificaat && (
        <p>
          <strong>{t('deelcertificaat', { number: judged.deelcertificaat.registerNumber })}</strong>{' '}
          {isOwn && <Link to="/deelcertificaten">{t('toDeelcertificaten')}</Link>}
        </p>
      )}
      <Written title={t('why')} text={judged.reasons} />
      {judged.saw.length > 0 && (
        <div>
          <h3>{t('saw')}</h3>
          {judged.saw.map((text, index) => (
            <p key={index} className={classes.quote}>
              {text}
            </p>
          ))}
        </div>
      )}
      <Feedback judged={judged} />
      <Evidence judged={judged} />
      <Indicators judged={judged} />
      <Criteria judged={judged} />
    </section>
  );
}

function Written({ title, text }: { readonly title: string; readonly text: string }) {
  if (text.trim() === '') return null;
  return (
    <div>
      <h3>{title}</h3>
      <p className={classes.written}>{text}</p>
    </div>
  );
}

function Feedback({ judged: { feedback } }: { readonly judged: Judged }) {
  const t = useResultText();
  const filled = (['lacking', 'evidenceWanted', 'nextStep'] as const).filter((part) => feedback[part].trim() !== '');
  if (filled.length === 0) return null;
  return (
    <div>
      <h3>{t('feedback')}</h3>
      <dl className={classes.facts}>
        {filled.map((part) => (
          <div key={part}>
            <dt>{t(part)}</dt>
            <dd className={classes.written}>{feedback[part]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Evidence({ judged: { evidence } }: { readonly judged: Judged }) {
  const t = useResultText();
  const words = useWords();
  if (evidence.length === 0) return null;
  return (
    <div>
      <h3>{t('evidence')}</h3>
      <ul className={classes.evidence}>
        {evidence.map((piece) => (
          <li key={piece.title}>
            <strong>{piece.title}</strong>{' '}
            <span className={classes.quiet}>{words(`kind.${piece.kind as EvidenceKind}`)}</span>
            {piece.whereToSee.length > 0 && <p>{t('whereToSee', { places: piece.whereToSee.join('; ') })}</p>}
            {piece.sha256.map((code) => (
              <p key={code} className={classes.fileCode}>
                {t('files', { code: code.slice(0, 16) })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

const MARK_STATES = { shown: 'shown', partlyShown: 'partlyShown', notShown: 'notShown' } as const;

function Indicators({ judged: { indicators } }: { readonly judged: Judged }) {
  const t = useResultText();
  const words = useWords();
  if (indicators.length === 0) return null;
  return (
    <div>
      <h3>{t('indicators')}</h3>
      <p className={classes.quiet}>{t('indicatorsText')}</p>
      <DataTable
        caption={t('indicators')}
        captionHidden
        rows={indicators}
        rowKey={(indicator) => indicator.code}
        columns={[
          {
            key: 'text',
            header: t('indicators'),
            rowHeader: true,
            cell: (indicator) => (
              <span lang="nl" className={classes.indicator}>
                {indicator.text}
              </span>
            ),
          },
          {
            key: 'mark',
            header: t('outcome'),
            cell: ({ mark }) => (
              <StateMark
                state={mark === 'notNeeded' || mark === 'differs' ? 'notJudged' : MARK_STATES[mark]}
                label={words(`mark.${mark}`)}
              />
            ),
          },
        ]}
      />
    </div>
  );
}

function Criteria({ judged: { criteria } }: { readonly judged: Judged }) {
  const t = useResultText();
  const words = useWords();
  if (criteria.length === 0) return null;
  const say = (value: string) => words(`criterionValue.${value as CriterionValue}`);
  const differ = criteria.some(({ values }) => new Set(values).size > 1);
  return (
    <div>
      <h3>{t('criteria')}</h3>
      {differ && <p className={classes.quiet}>{t('criteriaDiffer')}</p>}
      <dl className={classes.facts}>
        {criteria.map(({ criterion, values }) => (
          <div key={criterion}>
            <dt>{words(`criterion.${criterion as 'variation'}`)}</dt>
            <dd>{[...new Set(values.map(say))].join(' / ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
