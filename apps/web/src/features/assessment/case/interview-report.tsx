import type { InterviewContent } from '@bewijskracht/contracts';
import { writeDate } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/i18n.ts';
import { useNames } from '../use-names.ts';
import classes from './case.module.css';
import { useCaseText } from './case.text.ts';
import type { CaseProps } from './case-props.ts';
import { isAbout, topicsOf } from './interview-content.ts';

/** The finished report of the gesprek, or why there was none. */
export function InterviewReport(props: CaseProps) {
  const t = useCaseText();
  const { interview } = props.desk;
  if (!interview || (interview.finishedAt === null && interview.skipped === null)) return null;
  return (
    <section className={classes.section} aria-labelledby="verslag">
      <h2 id="verslag">{t('interview.report')}</h2>
      {interview.skipped ? (
        <p>{t('interview.skipped', { reason: interview.skipped.reason })}</p>
      ) : (
        <InterviewLines {...props} content={interview} />
      )}
    </section>
  );
}

/** A report to read, finished or not. */
export function InterviewLines({ content, ...props }: CaseProps & { readonly content: InterviewContent }) {
  const t = useCaseText();
  const names = useNames(props.framework);
  const [language] = useLanguage();
  const { desk } = props;
  const people = [desk.candidate, ...desk.assessors].filter(({ accountId }) => content.present.includes(accountId));
  return (
    <div className={classes.report}>
      <p>
        {t('interview.held', { date: content.heldOn ? writeDate(content.heldOn, language) : t('interview.noDate') })}
        {people.length > 0 && <>. {t('interview.presentWere', { names: people.map(({ name }) => name).join(', ') })}</>}
      </p>
      {desk.leeruitkomsten.flatMap((code) =>
        topicsOf(content, code, props).map((topic) => {
          const questions = content.questions.filter(isAbout(topic));
          const notes = content.notes.filter(isAbout(topic));
          if (questions.length === 0 && notes.length === 0) return null;
          return (
            <section key={`${code} ${topic.gedragsindicator}`} className={classes.reported}>
              <h3 lang="nl">
                {topic.gedragsindicator
                  ? names.gedragsindicator(topic.gedragsindicator)
                  : names.leeruitkomstInFull(code)}
              </h3>
              {questions.map(({ id, text }) => (
                <p key={id} className={classes.asked}>
                  {text}
                </p>
              ))}
              {notes.map(({ id, text }) => (
                <p key={id} className={classes.written}>
                  {text}
                </p>
              ))}
            </section>
          );
        }),
      )}
    </div>
  );
}
