import type { AssessmentView, ConsensusView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { ActionWord } from '../../../ui/action-word.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { VerdictMarkView } from '../marks.tsx';
import { useNames } from '../use-names.ts';
import { AgreeForm } from './agree-form.tsx';
import classes from './case.module.css';
import { useCaseText } from './case.text.ts';
import type { CaseProps } from './case-props.ts';
import { SideName } from './differences.tsx';
import { ProposalForm } from './proposal-form.tsx';
import { StandingProposal } from './standing-proposal.tsx';
import { verdictOf } from './verdict-of.ts';

/** The joint judgement, leeruitkomst by leeruitkomst: what each said, what is proposed, and what I can do with it. */
export function Agreements(props: CaseProps) {
  const { desk } = props;
  const first = desk.consensus.find((consensus) => needsMe(desk, consensus))?.leeruitkomst;
  return (
    <div className={classes.agreements}>
      {desk.consensus.map((consensus) => (
        <Agreement
          key={consensus.leeruitkomst}
          {...props}
          consensus={consensus}
          isFirst={consensus.leeruitkomst === first}
        />
      ))}
    </div>
  );
}

interface AgreementProps extends CaseProps {
  readonly consensus: ConsensusView;
  /** The first that waits for me: its form is open and has the page's main button. */
  readonly isFirst: boolean;
}

function Agreement({ desk, framework, consensus, isFirst }: AgreementProps) {
  const t = useCaseText();
  const names = useNames(framework);
  const { leeruitkomst, proposal, reached } = consensus;
  const [proposing, setProposing] = useState(false);
  const mineToAgree = proposal !== null && needsMe(desk, consensus);
  const showForm = desk.abilities.propose && !reached && (proposing || (proposal === null && isFirst));
  return (
    <section className={classes.section} aria-label={names.leeruitkomst(leeruitkomst)}>
      <h2 lang="nl">{names.leeruitkomstInFull(leeruitkomst)}</h2>
      <OwnVerdicts desk={desk} leeruitkomst={leeruitkomst} />
      {proposal && <StandingProposal proposal={proposal} />}
      {reached && <Notice tone="done" title={t(proposal?.verdict === null ? 'agree.reachedOpen' : 'agree.reached')} />}
      {!reached && proposal && !mineToAgree && <p className={classes.quiet}>{t('agree.waiting')}</p>}
      {mineToAgree && desk.abilities.agree && !proposing && (
        <AgreeForm desk={desk} leeruitkomst={leeruitkomst} proposal={proposal} isMain={isFirst} />
      )}
      {showForm && (
        <ProposalForm
          desk={desk}
          leeruitkomst={leeruitkomst}
          isMain={isFirst || proposing}
          onDone={() => setProposing(false)}
          onCancel={proposing ? () => setProposing(false) : undefined}
        />
      )}
      {desk.abilities.propose && !reached && !showForm && (
        <div>
          <ActionWord onClick={() => setProposing(true)}>
            {t(proposal === null ? 'agree.propose' : 'agree.other')}
          </ActionWord>
        </div>
      )}
    </section>
  );
}

/** What each assessor sealed last, side by side. */
function OwnVerdicts({ desk, leeruitkomst }: { readonly desk: AssessmentView; readonly leeruitkomst: string }) {
  const t = useCaseText();
  return (
    <dl className={classes.verdicts} aria-label={t('agree.about')}>
      {desk.assessors.map(({ accountId, name, me }) => {
        const verdict = verdictOf(desk, accountId, leeruitkomst);
        return (
          <div key={accountId}>
            <dt>
              <SideName name={name} isMe={me} />
            </dt>
            <dd>{verdict && <VerdictMarkView value={verdict} />}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function needsMe({ assessors, abilities }: AssessmentView, { proposal, reached }: ConsensusView): boolean {
  if (reached || !(abilities.agree || abilities.propose)) return false;
  const me = assessors.find((assessor) => assessor.me)?.accountId;
  return proposal === null || !proposal.agreedBy.some(({ accountId }) => accountId === me);
}
