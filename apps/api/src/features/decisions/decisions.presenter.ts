import type { ResultView, SessionItem, SessionListView, SessionView } from '@bewijskracht/contracts';
import { canAnnounce, canPrepareSession, canVote, daysWaiting, flagsOf, recusalsFor } from '@bewijskracht/domain';
import type { CaseTies, Role } from '@bewijskracht/domain';
import type { Actor } from '../../platform/actor.ts';
import { recusalText } from './agenda-case.ts';
import type {
  AdvisedListRow,
  ResultRow,
  SessionHeadRow,
  SessionItemRow,
  SessionListRow,
  SideRow,
} from './decisions.queries.ts';

/** The actor as the domain's policies know one. */
export const asMember = (actor: Actor): { accountId: string; roles: readonly Role[] } => ({
  accountId: actor.accountId,
  roles: actor.roles.filter((role) => role !== 'system'),
});

/** The list of meetings, and what waits for one. */
export function presentSessions(
  actor: Actor,
  rows: {
    sessions: readonly SessionListRow[];
    advised: readonly AdvisedListRow[];
    moreAdvised: boolean;
    members: SessionListView['members'];
  },
  at: Date,
): SessionListView {
  return {
    sessions: rows.sessions.map(({ held_on: heldOn, ...session }) => ({ ...session, heldOn })),
    moreAdvised: rows.moreAdvised,
    advised: rows.advised.map((row) => ({
      assessmentId: row.assessment_id,
      leeruitkomst: row.leeruitkomst,
      consensusId: row.consensus_id,
      candidateNumber: row.candidate_number,
      verdict: row.verdict,
      advisedAt: row.advised_at.toISOString(),
      days: daysWaiting(row.advised_at, at),
    })),
    members: rows.members,
    abilities: { prepare: canPrepareSession(asMember(actor)) },
  };
}

/** One meeting for one reader. Of a case that one keeps out of, one sees that it is there and nothing of its content. */
export function presentSession(actor: Actor, session: SessionHeadRow, rows: readonly SessionItemRow[]): SessionView {
  const member = asMember(actor);
  const isOpen = session.state === 'open';
  const myself = session.members.find(({ accountId }) => accountId === actor.accountId);
  return {
    id: session.id,
    title: session.title,
    heldOn: session.held_on,
    state: session.state,
    quorum: session.quorum,
    members: session.members.map(({ accountId, name, present }) => ({
      accountId,
      name,
      present,
      me: accountId === actor.accountId,
    })),
    items: rows.map((row) => presentItem(actor, session, row)),
    abilities: {
      open: session.state === 'prepared' && canPrepareSession(member),
      attend: session.state !== 'closed' && myself !== undefined && !myself.present,
      vote: isOpen && canVote(member, session.members) && myself?.present === true,
      takeOff: session.state !== 'closed' && canPrepareSession(member),
      announce: session.state !== 'prepared' && canAnnounce(member) && rows.some(isAnnounceable),
      close: isOpen && canPrepareSession(member) && rows.every(({ decision }) => decision !== null),
    },
  };
}

/** A result as it was announced. */
export const presentResult = (row: ResultRow): ResultView => ({
  id: row.id,
  announcedAt: row.announced_at.toISOString(),
  submissionId: row.submission_id,
  result: row.result,
});

/** Whether this reader has ties to a case, invited to the meeting or not: then its content is not theirs to read yet. */
export function keepsOut({ accountId, email }: Actor, row: SessionItemRow): boolean {
  return recusalsFor({ accountId, email }, tiesOf(row)).length > 0;
}

function presentItem(actor: Actor, session: SessionHeadRow, row: SessionItemRow): SessionItem {
  const recused = session.members.flatMap((member) => {
    const [reason] = recusalsFor(member, tiesOf(row));
    return reason === undefined
      ? []
      : [{ accountId: member.accountId, name: member.name, reason: recusalText(reason) }];
  });
  return {
    id: row.id,
    assessmentId: row.assessment_id,
    candidateNumber: row.candidate_number,
    leeruitkomst: row.leeruitkomst,
    recused,
    ...(keepsOut(actor, row) ? NOT_YOURS : presentContent(row)),
  };
}

type ItemContent = Pick<
  SessionItem,
  'sides' | 'agreed' | 'reasons' | 'feedback' | 'interview' | 'flags' | 'votes' | 'decision'
>;
const NOT_YOURS: ItemContent = {
  sides: [],
  agreed: null,
  reasons: '',
  feedback: { lacking: '', evidenceWanted: '', nextStep: '' },
  interview: { heldOn: null, skipped: null, notes: [] },
  flags: [],
  votes: [],
  decision: null,
};

function presentContent(row: SessionItemRow): ItemContent {
  const { interview } = row;
  const skipped = interview?.skippedByRule != null;
  return {
    sides: row.sides.map(presentSide),
    agreed: row.agreed,
    reasons: row.reasons,
    feedback: row.feedback,
    interview: {
      heldOn: interview?.heldOn ?? null,
      skipped: skipped ? interview.reason : null,
      notes: [...(interview?.notes ?? [])],
    },
    flags: [
      ...flagsOf({
        agreed: row.agreed,
        sides: row.sides,
        interviewSkipped: skipped,
        identityChecked: row.identity_checked,
      }),
    ],
    votes: [...row.votes],
    decision: row.decision === null ? null : presentDecision(row.decision),
  };
}

const presentDecision = ({
  outcome: _outcome,
  ...decision
}: NonNullable<SessionItemRow['decision']>): SessionItem['decision'] => decision;

const presentSide = ({ last, revised, earlierCases: _cases, ...side }: SideRow): SessionItem['sides'][number] => ({
  ...side,
  revised: revised ? last : null,
});

const tiesOf = (row: SessionItemRow): CaseTies => ({
  candidateAccountId: row.candidate_account_id,
  relations: row.relations,
  assessors: row.assessors,
  declared: row.recusals,
});

const isAnnounceable = ({ decision }: SessionItemRow): boolean =>
  decision !== null && decision.announcedAt === null && decision.sendBackKind !== 'repairReasons';
