import { Link } from '@tanstack/react-router';
import { homeOf, useVisitor } from '../lib/session.ts';
import { Mark, type State } from '../ui/state-mark.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useAppText } from './app.text.ts';
import classes from './landing-page.module.css';

const WHO = ['candidate', 'school', 'employer'] as const;

const STEPS = [
  ['tell', 'claimedWithout'],
  ['link', 'claimed'],
  ['judge', 'sealed'],
  ['paper', 'shown'],
] as const satisfies readonly (readonly [string, State])[];

/** What this is and what one can do here, for somebody who comes for the first time. */
export function LandingPage() {
  const t = useAppText();
  const me = useVisitor();
  return (
    <div className={classes.page}>
      <PageTitle title={t('landing.title')} lead={t('landing.lead')} />
      <p className={classes.acts}>
        <Link className={classes.main} to={me ? homeOf(me) : '/inloggen'}>
          {t(me ? 'landing.continue' : 'landing.start')}
        </Link>
        <Link to="/kader">{t('landing.read')}</Link>
      </p>
      <section aria-labelledby="zo-werkt-het">
        <h2 id="zo-werkt-het">{t('landing.steps.title')}</h2>
        <ol className={classes.steps}>
          {STEPS.map(([step, mark]) => (
            <li key={step}>
              <span className={classes.mark}>
                <Mark state={mark} />
              </span>
              <h3>{t(`landing.steps.${step}`)}</h3>
              <p>{t(`landing.steps.${step}Text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="voor-wie">
        <h2 id="voor-wie">{t('landing.who.title')}</h2>
        <ul className={classes.columns}>
          {WHO.map((who) => (
            <li key={who}>
              <h3>{t(`landing.who.${who}`)}</h3>
              <p>{t(`landing.who.${who}Text`)}</p>
            </li>
          ))}
        </ul>
      </section>
      <Doors />
    </div>
  );
}

/** The three places somebody can come for. */
function Doors() {
  const t = useAppText();
  const me = useVisitor();
  const doors = [
    { to: '/kader', title: t('landing.doors.framework'), text: t('landing.doors.frameworkText') },
    { to: '/verify', title: t('landing.doors.verify'), text: t('landing.doors.verifyText') },
    {
      to: me ? homeOf(me) : '/inloggen',
      title: t(me ? 'landing.doors.continue' : 'landing.doors.enter'),
      text: t('landing.doors.enterText'),
    },
  ];
  return (
    <nav aria-labelledby="deuren">
      <h2 id="deuren">{t('landing.doors.title')}</h2>
      <ul className={classes.doors}>
        {doors.map(({ to, title, text }) => (
          <li key={to}>
            <Link to={to}>{title}</Link>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
