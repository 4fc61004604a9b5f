import type { EndorsementListView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { plays, useMe } from '../../lib/session.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { AttachEndorsement } from './attach-endorsement.tsx';
import classes from './brought.module.css';
import { endorsementsQuery, useEndorsementActs } from './endorsements.api.ts';
import { useEndorsementsText } from './endorsements.text.ts';
import { MakeEndorsement } from './make-endorsement.tsx';

type Endorsement = EndorsementListView['endorsements'][number];

/** What other organisations say for this one, and saying it for another. */
export function EndorsementsPage() {
  const t = useEndorsementsText();
  const me = useMe();
  const endorsements = useQuery(endorsementsQuery);
  const [done, setDone] = useState<string>();
  const [ending, setEnding] = useState<Endorsement>();
  const acts = useEndorsementActs();
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {done && (
        <Notice tone="done" live>
          <p>{done}</p>
        </Notice>
      )}
      <Answer query={endorsements}>
        {(view) => (
          <>
            {view.endorsements.length === 0 ? (
              <Empty title={t('none')}>
                <p>{t('noneText')}</p>
              </Empty>
            ) : (
              <ul className={classes.list} aria-label={t('list')}>
                {view.endorsements.map((each) => (
                  <Shown key={each.id} endorsement={each} ownId={view.ownId} onEnd={() => setEnding(each)} />
                ))}
              </ul>
            )}
            <section className={classes.act} aria-labelledby="kenmerk">
              <h2 id="kenmerk">{t('own')}</h2>
              <p>{t('ownText')}</p>
              <p className={classes.identifier}>{view.ownId}</p>
            </section>
          </>
        )}
      </Answer>
      <AttachEndorsement onDone={() => setDone(t('attached'))} />
      {me && plays(me, ['boardMember']) && <MakeEndorsement />}
      <ConfirmAct
        open={ending !== undefined}
        title={t('end', { name: ending?.endorserName ?? '' })}
        act={t('end', { name: ending?.endorserName ?? '' })}
        onConfirm={async () => {
          if (ending) await acts.end(ending.id);
          setDone(t('ended'));
        }}
        onClose={() => setEnding(undefined)}
      >
        <p>{t('endText')}</p>
      </ConfirmAct>
    </>
  );
}

interface ShownProps {
  readonly endorsement: Endorsement;
  readonly ownId: string;
  readonly onEnd: () => void;
}

function Shown({ endorsement: { endorserName, subject, comment, attachedAt }, ownId, onEnd }: ShownProps) {
  const t = useEndorsementsText();
  const [language] = useLanguage();
  return (
    <li className={classes.item}>
      <h2 className={classes.name}>{endorserName}</h2>
      <p className={classes.quiet}>
        {subject === ownId ? t('about.organisation') : t('about.item', { code: codeOf(subject) })} ·{' '}
        {t('since', { date: writeDate(attachedAt, language) })}
      </p>
      <p className={classes.reason}>{comment}</p>
      <p>
        <ActionWord tone="refusal" onClick={onEnd}>
          {t('end', { name: endorserName })}
        </ActionWord>
      </p>
    </li>
  );
}

/** The item in the address of what an organisation gives for it: `…/kader/LO2026/1/LU1#deelcertificaat-linde`. */
function codeOf(subject: string): string {
  return decodeURIComponent(new URL(subject).pathname.split('/').at(-1) ?? '');
}
