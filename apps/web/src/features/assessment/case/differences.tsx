import type { DifferenceView, DossierView } from '@bewijskracht/contracts';
import { INDICATOR_MARKS, LEVEL_ANSWERS, VERDICTS } from '@bewijskracht/domain';
import { useState } from 'react';
import { ActionWord } from '../../../ui/action-word.tsx';
import { DossierPiece } from '../../../ui/dossier/dossier-piece.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { findPlace, type Place } from '../../../ui/viewer/place.ts';
import { useDeskText } from '../desk/desk.text.ts';
import { IndicatorMarkView, VerdictMarkView } from '../marks.tsx';
import { useNames } from '../use-names.ts';
import { BothSheets } from './both-sheets.tsx';
import classes from './case.module.css';
import { useCaseText } from './case.text.ts';
import type { CaseProps } from './case-props.ts';

interface Opened {
  readonly piece: DossierView['evidence'][number];
  readonly at: Place | undefined;
}

/** Only where two judgements differ: left, right, and the evidence between (LOOK). */
export function Differences(props: CaseProps) {
  const t = useCaseText();
  const { desk, dossier, framework } = props;
  const names = useNames(framework);
  const [opened, setOpened] = useState<Opened>();
  const open = (evidenceId: string, difference: DifferenceView) => {
    const piece = dossier.evidence.find((each) => each.id === evidenceId);
    const link = dossier.links.find(
      (each) =>
        each.evidenceId === evidenceId &&
        each.leeruitkomst === difference.leeruitkomst &&
        each.gedragsindicator === difference.gedragsindicator,
    );
    if (piece) setOpened({ piece, at: findPlace(link?.whereToSee ?? '') });
  };
  return (
    <section className={classes.section} aria-labelledby="verschillen">
      <div className={classes.sectionHead}>
        <h2 id="verschillen">{t('differences.title')}</h2>
        <BothSheets {...props} />
      </div>
      {desk.differences.length === 0 && <p>{t('differences.none')}</p>}
      {desk.leeruitkomsten.map((code) => {
        const here = desk.differences.filter((difference) => difference.leeruitkomst === code);
        return (
          here.length > 0 && (
            <section key={code} className={classes.leeruitkomst}>
              <h3 lang="nl">{names.leeruitkomstInFull(code)}</h3>
              {here.map((difference) => (
                <Difference
                  key={`${difference.kind} ${difference.gedragsindicator}`}
                  difference={difference}
                  open={open}
                  {...props}
                />
              ))}
            </section>
          )
        );
      })}
      <SidePanel wide open={opened !== undefined} title={opened?.piece.title} onClose={() => setOpened(undefined)}>
        {opened && <DossierPiece piece={opened.piece} at={opened.at} />}
      </SidePanel>
    </section>
  );
}

interface DifferenceProps extends CaseProps {
  readonly difference: DifferenceView;
  readonly open: (evidenceId: string, difference: DifferenceView) => void;
}

function Difference({ difference, desk, dossier, framework, open }: DifferenceProps) {
  const t = useCaseText();
  const names = useNames(framework);
  const me = desk.assessors.find((assessor) => assessor.me)?.accountId;
  const sides = difference.sides.toSorted(
    (one, other) => Number(other.accountId === me) - Number(one.accountId === me),
  );
  const [left, right] = sides;
  const evidence = [...new Set(sides.flatMap((side) => side.evidence))];
  return (
    <article className={classes.difference}>
      <h4 lang={difference.gedragsindicator ? 'nl' : undefined}>
        {difference.gedragsindicator
          ? names.gedragsindicator(difference.gedragsindicator)
          : t(difference.kind === 'level' ? 'differences.level' : 'differences.verdict', {
              level: framework.nlqfLevel,
            })}
      </h4>
      <div className={classes.sides} data-evidence={difference.kind === 'indicator'}>
        {left && <Side side={left} me={me} kind={difference.kind} />}
        {difference.kind === 'indicator' && (
          <div className={classes.between}>
            <p className={classes.quiet}>
              {t(evidence.length > 0 ? 'differences.evidence' : 'differences.noEvidence')}
            </p>
            <ul>
              {evidence.map((id) => (
                <li key={id}>
                  <ActionWord onClick={() => open(id, difference)}>
                    {dossier.evidence.find((piece) => piece.id === id)?.title}
                  </ActionWord>
                  <span className={classes.quiet}>
                    {t('differences.citedBy', {
                      names: sides
                        .filter((side) => side.evidence.includes(id))
                        .map((side) => side.assessorName)
                        .join(', '),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {right && <Side side={right} me={me} kind={difference.kind} />}
      </div>
    </article>
  );
}

interface SideProps {
  readonly side: DifferenceView['sides'][number];
  readonly me: string | undefined;
  readonly kind: DifferenceView['kind'];
}

function Side({ side, me, kind }: SideProps) {
  const t = useCaseText();
  const isMe = side.accountId === me;
  return (
    <div className={classes.side} data-me={isMe}>
      <SideName name={side.assessorName} isMe={isMe} />
      <p>
        <SideValue kind={kind} value={side.value} />
      </p>
      <p className={side.text ? classes.written : classes.quiet}>{side.text || t('differences.noText')}</p>
    </div>
  );
}

/** "Marga Sluis (jij)". */
export function SideName({ name, isMe }: { readonly name: string; readonly isMe: boolean }) {
  const t = useDeskText();
  return (
    <p className={classes.who}>
      {name}
      {isMe && ` (${t('you')})`}
    </p>
  );
}

function SideValue({ kind, value }: { readonly kind: DifferenceView['kind']; readonly value: string }) {
  const t = useDeskText();
  const verdict = VERDICTS.find((each) => each === value);
  const mark = INDICATOR_MARKS.find((each) => each === value);
  const answer = LEVEL_ANSWERS.find((each) => each === value);
  if (kind === 'verdict' && verdict) return <VerdictMarkView value={verdict} />;
  if (kind === 'indicator' && mark) return <IndicatorMarkView value={mark} />;
  return answer ? <strong>{t(`level.${answer}`)}</strong> : t('notYet');
}
