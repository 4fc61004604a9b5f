import type { DossierView } from '@bewijskracht/contracts';
import { CRITERION_VALUES, dayAt, wholeYearsBetween, type CriterionValue } from '@bewijskracht/domain';
import { writeMonth } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/i18n.ts';
import { ActionWord } from '../../../ui/action-word.tsx';
import { NativeSelect } from '../../../ui/mantine/fields.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import { useWords } from '../../../ui/words.text.ts';
import { useNames } from '../use-names.ts';
import classes from './desk.module.css';
import { useDeskText } from './desk.text.ts';
import { fieldId, useDesk } from './desk-state.ts';
import { PartFrame, type PartProps } from './part-frame.tsx';
import { evidenceOf, pieceOf, relevanceOf, withPiece, withRelevance } from './score-content.ts';

type Piece = DossierView['evidence'][number];

/** Per piece: is it the candidate's, is it recent, does it fit this leeruitkomst. */
export function EvidencePart(props: PartProps) {
  const t = useDeskText();
  const { dossier } = useDesk();
  return (
    <PartFrame leeruitkomst={props.leeruitkomst} title={t('part.evidence')}>
      <p className={classes.quiet}>{t('criteria.lead')}</p>
      <ol className={classes.pieceCriteria}>
        {evidenceOf(dossier, props.leeruitkomst).map((piece) => (
          <li key={piece.id}>
            <PieceCriteria {...props} piece={piece} />
          </li>
        ))}
      </ol>
    </PartFrame>
  );
}

function PieceCriteria({ leeruitkomst, content, change, piece }: PartProps & { readonly piece: Piece }) {
  const t = useDeskText();
  const words = useWords();
  const { read } = useDesk();
  const score = pieceOf(content, piece.id);
  const relevance = relevanceOf(content, piece.id);
  const owes = [score.authenticity, score.currency].some((value) => value !== null && value !== 'met');
  const owesRelevance = relevance.value !== null && relevance.value !== 'met';
  const id = (field: string) => fieldId(leeruitkomst, `${field}-${piece.id}`);
  return (
    <fieldset className={classes.criteria}>
      <legend>
        <ActionWord aria-label={t('criteria.open', { title: piece.title })} onClick={() => read(piece.id)}>
          {piece.title}
        </ActionWord>
      </legend>
      <PieceFacts piece={piece} />
      <TakeOver leeruitkomst={leeruitkomst} change={change} piece={piece} content={content} />
      <div className={classes.selects}>
        <CriterionSelect
          id={id('authenticity')}
          label={words('criterion.authenticity')}
          value={score.authenticity}
          onChange={(authenticity) => change((now) => withPiece(now, piece.id, { authenticity }))}
        />
        <CriterionSelect
          id={id('currency')}
          label={words('criterion.currency')}
          value={score.currency}
          onChange={(currency) => change((now) => withPiece(now, piece.id, { currency }))}
        />
        <CriterionSelect
          id={id('relevance')}
          label={words('criterion.relevance')}
          value={relevance.value}
          onChange={(value) => change((now) => withRelevance(now, piece.id, { value }))}
        />
      </div>
      {(owes || score.reason !== '') && (
        <TextArea
          id={id('reason')}
          label={t('criteria.reason')}
          optional={!owes}
          rows={1}
          value={score.reason}
          onChange={(reason) => change((now) => withPiece(now, piece.id, { reason }))}
        />
      )}
      {(owesRelevance || relevance.reason !== '') && (
        <TextArea
          id={id('relevance-reason')}
          label={t('criteria.relevanceReason')}
          optional={!owesRelevance}
          rows={1}
          value={relevance.reason}
          onChange={(reason) => change((now) => withRelevance(now, piece.id, { reason }))}
        />
      )}
    </fieldset>
  );
}

/** What helps to judge whose it is and how old. */
function PieceFacts({ piece }: { readonly piece: Piece }) {
  const t = useDeskText();
  const { desk } = useDesk();
  const [language] = useLanguage();
  const end = piece.periodEnd ?? piece.periodStart;
  const facts = [end ? t('criteria.period', { period: writeMonth(end, language) }) : t('criteria.noPeriod')];
  if (end && isOlderThan(end, desk.policy.maxAgeYears))
    facts.push(t('criteria.old', { years: desk.policy.maxAgeYears }));
  return (
    <p className={classes.quiet}>
      {facts.join(', ')}
      {piece.together && <>. {t('criteria.together', { part: piece.ownPart })}</>}
    </p>
  );
}

function isOlderThan(day: string, years: number): boolean {
  const today = dayAt(new Date());
  return day < today && wholeYearsBetween(day, today) >= years;
}

/** The same piece may stand with another leeruitkomst: what one judged there is offered, never copied by itself. */
function TakeOver({ leeruitkomst, content, change, piece }: PartProps & { readonly piece: Piece }) {
  const t = useDeskText();
  const words = useWords();
  const { contents, framework } = useDesk();
  const names = useNames(framework);
  const mine = pieceOf(content, piece.id);
  const [code, other] =
    Object.entries(contents).find(([each, there]) => {
      const { authenticity, currency } = pieceOf(there, piece.id);
      return each !== leeruitkomst && authenticity !== null && currency !== null;
    }) ?? [];
  if (mine.authenticity !== null || mine.currency !== null || code === undefined || !other) return null;
  const { authenticity, currency, reason } = pieceOf(other, piece.id);
  const said = (criterion: 'authenticity' | 'currency', value: CriterionValue | null) =>
    value === null ? '' : `${words(`criterion.${criterion}`)} ${words(`criterionValue.${value}`)}`;
  const values = [said('authenticity', authenticity), said('currency', currency)].join(', ');
  return (
    <ActionWord onClick={() => change((now) => withPiece(now, piece.id, { authenticity, currency, reason }))}>
      {t('criteria.takeOver', { leeruitkomst: names.leeruitkomst(code), values })}
    </ActionWord>
  );
}

interface CriterionSelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: CriterionValue | null;
  readonly onChange: (value: CriterionValue | null) => void;
}

function CriterionSelect({ id, label, value, onChange }: CriterionSelectProps) {
  const t = useDeskText();
  const words = useWords();
  return (
    <NativeSelect
      id={id}
      className={classes.criterion}
      label={label}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(CRITERION_VALUES.find((each) => each === chosen) ?? null);
      }}
    >
      <option value="">{t('criteria.choose')}</option>
      {CRITERION_VALUES.map((each) => (
        <option key={each} value={each}>
          {words(`criterionValue.${each}`)}
        </option>
      ))}
    </NativeSelect>
  );
}
