import type { SessionItem } from '@bewijskracht/contracts';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { useWords } from '../../ui/words.text.ts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';

/** What was judged and why: together, apart, in the gesprek, and what the candidate is told. */
export function ItemReasons({ item }: { readonly item: SessionItem }) {
  const t = useDecisionsText();
  return (
    <>
      <section aria-labelledby="samen" className={classes.part}>
        <h3 id="samen">{t('item.agreed')}</h3>
        <p className={classes.strong}>{item.agreed ? <VerdictMark verdict={item.agreed} /> : t('notAgreed')}</p>
        <dl className={classes.written}>
          <Written label={t('item.reasons')} text={item.reasons} />
        </dl>
      </section>
      <section aria-labelledby="apart" className={classes.part}>
        <h3 id="apart">{t('item.sides')}</h3>
        <div className={classes.columns}>
          {item.sides.map((side) => (
            <Side key={side.assessorName} side={side} />
          ))}
        </div>
      </section>
      <Interview item={item} />
      <section aria-labelledby="terug" className={classes.part}>
        <h3 id="terug">{t('item.feedback')}</h3>
        <dl className={classes.written}>
          <Written label={t('item.lacking')} text={item.feedback.lacking} />
          <Written label={t('item.evidenceWanted')} text={item.feedback.evidenceWanted} />
          <Written label={t('item.nextStep')} text={item.feedback.nextStep} />
        </dl>
      </section>
    </>
  );
}

function Side({ side }: { readonly side: SessionItem['sides'][number] }) {
  const t = useDecisionsText();
  const words = useWords();
  const kind =
    side.kind === 'vak' || side.kind === 'beroepsoverstijgend' ? words(`assessorKind.${side.kind}`) : side.kind;
  const level = side.level && t(`levelAnswer.${side.level}`);
  return (
    <article className={classes.side} aria-label={side.assessorName}>
      <h4>{side.assessorName}</h4>
      <p className={classes.quiet}>{kind}</p>
      <dl className={classes.written}>
        <div>
          <dt>{t('item.first')}</dt>
          <dd>{side.first && <VerdictMark verdict={side.first} />}</dd>
        </div>
        {side.revised && (
          <div>
            <dt>{t('item.revised')}</dt>
            <dd>
              <VerdictMark verdict={side.revised} />
            </dd>
          </div>
        )}
        <Written label={t('item.saw')} text={side.saw} />
        <Written label={t('item.against')} text={side.against} />
        <Written label={t('item.level')} text={[level, side.levelReason].filter(Boolean).join('. ')} />
      </dl>
    </article>
  );
}

function Interview({ item }: { readonly item: SessionItem }) {
  const t = useDecisionsText();
  const [language] = useLanguage();
  const { heldOn, skipped, notes } = item.interview;
  const fact = heldOn
    ? t('item.heldOn', { date: writeDate(heldOn, language) })
    : skipped
      ? t('item.skipped', { reason: skipped })
      : t('item.noInterview');
  return (
    <section aria-labelledby="gesprek" className={classes.part}>
      <h3 id="gesprek">{t('item.interview')}</h3>
      <p>{fact}</p>
      {notes.length > 0 && (
        <ul className={classes.bullets} lang="nl">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Written({ label, text }: { readonly label: string; readonly text: string }) {
  const t = useDecisionsText();
  return (
    <div>
      <dt>{label}</dt>
      <dd lang={text ? 'nl' : undefined}>{text || <span className={classes.quiet}>{t('item.nothing')}</span>}</dd>
    </div>
  );
}
