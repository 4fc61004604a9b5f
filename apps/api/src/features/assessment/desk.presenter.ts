import type { AssessmentView, DossierView, InterviewView } from '@bewijskracht/contracts';
import type { AssessmentAccess, Manifest, OwnRound, SealedSheet } from '@bewijskracht/domain';
import {
  areRevealed,
  canAdvise,
  canAgree,
  canDeclare,
  canRecordInterview,
  canRevise,
  canScore,
  dayAt,
  daysUntil,
  maySkipInterview,
  nextStepOf,
  onderbouwing,
  questionsFrom,
} from '@bewijskracht/domain';
import type { Actor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { personOf } from './access.ts';
import { presentConsensus } from './consensus.presenter.ts';
import type { ProposalRow } from './consensus.repository.ts';
import type { DeskRow } from './desk-row.ts';
import { presentDifferences } from './differences.presenter.ts';
import { sealedSheets, sheetOf } from './sheets.repository.ts';
import type { SheetRow } from './sheets.repository.ts';

/** What opens once an assessor signed. */
export interface DeskWork {
  readonly manifest: Manifest;
  readonly dossier: DossierView;
  readonly sheets: readonly SheetRow[];
  readonly proposals: readonly ProposalRow[];
}

/** The desk as its assessor sees it. What of a colleague's is in `work` was let through by the database. */
export function presentDesk(
  actor: Actor,
  { desk, work }: { readonly desk: DeskRow; readonly work: DeskWork | undefined },
  at: Date,
): AssessmentView {
  const { leeruitkomsten, candidate, rounds, state } = desk;
  const sheets = work?.sheets ?? [];
  const own = sheets.filter((sheet) => sheet.account_id === actor.accountId);
  const revealed = revealedSheets(desk, sheets);
  return {
    id: desk.id,
    state,
    next: nextStepOf({
      state,
      declared: desk.declaredAt !== null,
      tied: desk.ties !== null,
      rounds: own.map((sheet) => ownRound(sheet, rounds)),
    }),
    candidateNumber: candidate.number,
    candidate: { accountId: candidate.accountId, name: candidate.name },
    dueOn: desk.dueOn,
    daysLeft: daysUntil(desk.dueOn, dayAt(at)),
    leeruitkomsten: leeruitkomsten.map(({ code }) => code),
    framework: desk.framework,
    policy: desk.policy,
    declaredAt: desk.declaredAt,
    ties: desk.ties,
    assessors: desk.assessors.map(({ accountId, name, kind }) => ({
      accountId,
      name,
      kind,
      me: accountId === actor.accountId,
    })),
    dossier: work === undefined ? null : dossierWithin(work.dossier, work.manifest),
    manifestHash: desk.manifestHash,
    onderbouwing: work === undefined ? [] : presentOnderbouwing(desk, work.manifest, own.at(-1)),
    sheets: sheets.map((sheet) => presentSheet(actor, sheet)),
    revealedAt: rounds[0]?.revealedAt ?? null,
    differences: presentDifferences(revealed, desk.assessors),
    interview: work === undefined ? null : presentInterview(desk, sealedSheets(sheets)),
    consensus: presentConsensus(desk, work?.proposals ?? []),
    sentBack: desk.sentBack,
    abilities: abilitiesOf(actor, desk, { own, revealed }),
  };
}

function abilitiesOf(
  actor: Actor,
  desk: DeskRow,
  { own, revealed }: { readonly own: readonly SheetRow[]; readonly revealed: readonly SealedSheet[] },
): AssessmentView['abilities'] {
  const person = personOf(actor);
  const access = accessOf(desk);
  const isOpen = own.at(-1)?.sealed_at === null;
  const score = isOpen && canScore(person, access);
  const revise = isOpen && canRevise(person, access);
  const interview = canRecordInterview(person, access);
  const agree =
    canAgree(person, access) && areRevealed(desk.rounds.map(({ revealedAt }) => ({ revealed: revealedAt !== null })));
  return {
    declare: desk.ties === null && canDeclare(person, access),
    score,
    seal: score || revise,
    interview,
    skipInterview: interview && maySkipInterview({ rule: desk.policy.skipInterview, sheets: revealed }),
    revise,
    propose: agree,
    agree,
    advise: canAdvise(person, access),
  };
}

const accessOf = ({ state, candidate, assessors }: DeskRow): AssessmentAccess => ({
  state,
  candidateAccountId: candidate.accountId,
  assessors: assessors.map(({ accountId, declaredAt }) => ({
    accountId,
    declaredAt: declaredAt === null ? null : new Date(declaredAt),
  })),
});

/** The sheets of the latest round that is revealed; a round that still runs is compared with nothing. */
function revealedSheets({ rounds, assessors }: DeskRow, sheets: readonly SheetRow[]): readonly SealedSheet[] {
  const latest = rounds.findLast(({ revealedAt }) => revealedAt !== null);
  const present = new Set(assessors.map(({ accountId }) => accountId));
  return sealedSheets(sheets).filter((sheet) => sheet.round === latest?.round && present.has(sheet.accountId));
}

const ownRound = (sheet: SheetRow, rounds: DeskRow['rounds']): OwnRound => ({
  round: sheet.round,
  sealed: sheet.sealed_at !== null,
  revealed: rounds.some(({ round, revealedAt }) => round === sheet.round && revealedAt !== null),
});

/** A sheet, whosoever; where a colleague stopped reading stays their own affair. */
const presentSheet = (actor: Actor, row: SheetRow): AssessmentView['sheets'][number] => ({
  id: row.id,
  round: row.round,
  accountId: row.account_id,
  assessorName: row.assessor_name,
  sealedAt: row.sealed_at?.toISOString() ?? null,
  place: row.account_id === actor.accountId ? row.place : null,
  scores: row.scores.map(({ leeruitkomst, content, version, updatedAt }) => ({
    leeruitkomst,
    content,
    version,
    updatedAt,
  })),
});

function presentOnderbouwing(
  { leeruitkomsten }: DeskRow,
  manifest: Manifest,
  own: SheetRow | undefined,
): AssessmentView['onderbouwing'] {
  if (own === undefined) return [];
  const sheet = sheetOf(own);
  return leeruitkomsten.map(({ code, title }) => ({
    leeruitkomst: code,
    unit: title,
    evidence: onderbouwing(code, sheet, manifest).basis.map(
      ({ evidenceId, title: name, whereToSee, gedragsindicatoren }) => ({
        evidenceId,
        title: name,
        whereToSee: [...whereToSee],
        gedragsindicatoren: [...gedragsindicatoren],
      }),
    ),
  }));
}

/** Of the dossier only what this case judges: others may judge the rest. */
function dossierWithin(dossier: DossierView, manifest: Manifest): DossierView {
  const codes = new Set(manifest.leeruitkomsten.map(({ code }) => code));
  const pieces = new Set(manifest.evidence.map(({ id }) => id));
  return {
    ...dossier,
    leeruitkomsten: dossier.leeruitkomsten.filter(({ code }) => codes.has(code)),
    evidence: dossier.evidence.filter(({ id }) => pieces.has(id)),
    links: dossier.links.filter(({ leeruitkomst }) => codes.has(leeruitkomst)),
  };
}

/** Before anything is saved, the gesprek starts from the doubts that the assessors turned into questions. */
function presentInterview({ interview, rounds }: DeskRow, sheets: readonly SealedSheet[]): InterviewView | null {
  if (rounds[0]?.revealedAt == null) return null;
  if (interview === null) {
    const first = sheets.filter(({ round }) => round === 1);
    const questions = questionsFrom(first).map((question) => ({ id: newId(), ...question }));
    return { heldOn: null, present: [], questions, notes: [], version: 0, finishedAt: null, skipped: null };
  }
  const { skippedByRule, reason, ...content } = interview;
  return { ...content, skipped: skippedByRule === null ? null : { rule: skippedByRule, reason } };
}
