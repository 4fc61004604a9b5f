import type { SessionView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { Answer } from '../../ui/answer.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Agenda } from './agenda-table.tsx';
import { votableItems } from './agenda.ts';
import { Ballot, readyToSign, useBallot } from './ballot.ts';
import { decisionsAddress, sessionQuery } from './decisions.api.ts';
import classes from './decisions.module.css';
import { useDecisionsText } from './decisions.text.ts';
import { MyRecusals, SessionMembers } from './session-members.tsx';
import { SessionActs } from './session-acts.tsx';
import { SignBar } from './sign-bar.tsx';

/** One meeting: a table one can decide from without opening anything (LOOK, board). */
export function SessionPage() {
  const { id } = useParams({ from: '/board/vergaderingen/$id' });
  const session = useQuery(sessionQuery(id));
  return <Answer query={session}>{(found) => <Session key={found.id} session={found} />}</Answer>;
}

function Session({ session }: { readonly session: SessionView }) {
  const t = useDecisionsText();
  const [language] = useLanguage();
  const [ballot] = useState(() => new Ballot(`session.${session.id}.votes`));
  const [done, setDone] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<unknown>();
  const say = (lines: readonly string[]) => {
    setProblem(undefined);
    setDone(lines);
  };
  const signing = useBallot(ballot, ({ wishes }) => {
    const { votes, unfinished } = readyToSign(votableItems(session), wishes);
    return votes.length + unfinished.length > 0;
  });
  const decided = session.items.filter(({ decision }) => decision !== null).length;
  return (
    <>
      <PageTitle
        above={<Link to="/vergaderingen">{t('list.title')}</Link>}
        title={session.title}
        lead={
          <>
            {t(`session.lead.${session.state}`, { date: writeDate(session.heldOn, language) })}
            {' · '}
            {t('session.progress', { decided, items: session.items.length })}
          </>
        }
        action={
          <SessionActs session={session} second={signing} onDone={(...lines) => say(lines)} onProblem={setProblem} />
        }
      />
      <div className={classes.stack}>
        {problem !== undefined && <ErrorState error={problem} />}
        {done.length > 0 && (
          <Notice tone="done" live>
            {done.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
        )}
        <SessionMembers session={session} />
        <MyRecusals session={session} />
        <Agenda session={session} ballot={ballot} />
        <SignBar session={session} ballot={ballot} onSigned={say} />
        {decided > 0 && <Papers session={session} />}
      </div>
    </>
  );
}

function Papers({ session }: { readonly session: SessionView }) {
  const t = useDecisionsText();
  return (
    <section aria-labelledby="besluitenlijst">
      <h2 id="besluitenlijst" className={classes.heading}>
        {t('session.papers')}
      </h2>
      <p className={classes.words}>
        <a href={decisionsAddress(session.id, 'pdf')} download>
          {t('session.pdf')}
        </a>
        <a href={decisionsAddress(session.id, 'csv')} download>
          {t('session.csv')}
        </a>
      </p>
    </section>
  );
}
