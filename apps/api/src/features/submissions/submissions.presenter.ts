import type { DossierView, FileView, ReadinessLine, SubmissionView } from '@bewijskracht/contracts';
import { SUBMISSION_TRANSITIONS } from '@bewijskracht/domain';
import type { Manifest, ManifestEvidence, ReadinessPoint, RoundRefusal } from '@bewijskracht/domain';
import { presentClock } from './clock.ts';
import type { ClockFacts } from './clock.ts';

export type ReturnRow = SubmissionView['returned'][number];

/** A submission as the candidate who made it may know it. */
export interface SubmissionRow extends ClockFacts {
  readonly id: string;
  readonly round: number;
  readonly state: SubmissionView['state'];
  readonly leeruitkomsten: readonly string[];
  readonly submitted_at: Date;
  readonly manifest_hash: string;
  readonly policy_version: number;
  readonly revealed: boolean;
  readonly returned: ReturnRow[];
  readonly assessors: SubmissionView['assessors'];
  readonly announcements: readonly { readonly id: string; readonly announcedAt: string }[];
}

/** Stages in which who assesses can still be changed. */
const BEFORE_REVEAL = ['declarations', 'scoring'];

export function presentSubmission(row: SubmissionRow, now: Date): SubmissionView {
  return {
    id: row.id,
    round: row.round,
    state: row.state,
    leeruitkomsten: [...row.leeruitkomsten],
    submittedAt: row.submitted_at.toISOString(),
    manifestHash: row.manifest_hash,
    policyVersion: row.policy_version,
    clock: presentClock(row, now),
    returned: row.returned,
    assessors: row.state === 'withdrawn' ? [] : row.assessors,
    announcements: row.announcements.map(({ id, announcedAt }) => ({
      id,
      announcedAt: new Date(announcedAt).toISOString(),
    })),
    abilities: {
      withdraw: !row.revealed && SUBMISSION_TRANSITIONS[row.state].includes('withdrawn'),
      objectToAssessors: BEFORE_REVEAL.includes(row.stage),
    },
  };
}

/** A file of a dossier: the frozen facts, and the id and day under which it came in. */
export interface DossierFile extends FileView {
  readonly evidenceId: string;
}

/** A dossier as its assessor reads it, frozen or as it would be. */
export function presentDossier(
  manifest: Manifest,
  { candidateNumber, files }: { candidateNumber: string; files: readonly DossierFile[] },
): DossierView {
  return {
    framework: { code: manifest.framework.code, version: manifest.framework.version },
    candidateNumber,
    leeruitkomsten: manifest.leeruitkomsten.map(({ code, explanation }) => ({ code, explanation })),
    evidence: manifest.evidence.map((piece) => presentPiece(piece, files)),
    links: manifest.leeruitkomsten.flatMap(({ code, links }) =>
      links.map(({ evidenceId, gedragsindicator, motivation, whereToSee }) => ({
        evidenceId,
        leeruitkomst: code,
        gedragsindicator,
        motivation,
        whereToSee,
      })),
    ),
  };
}

function presentPiece(
  { files: frozen, webAddress, ...piece }: ManifestEvidence,
  files: readonly DossierFile[],
): DossierView['evidence'][number] {
  return {
    ...piece,
    address: webAddress,
    files: frozen.flatMap(({ sha256, name, size, type }) => {
      const file = files.find((known) => known.evidenceId === piece.id && known.sha256 === sha256);
      return file === undefined
        ? []
        : [{ id: file.id, name, mediaType: type, size, sha256, uploadedAt: file.uploadedAt }];
    }),
  };
}

/** The rules as lines for a screen; words are the client's. */
export function presentReadiness(points: readonly ReadinessPoint[]): ReadinessLine[] {
  return points.map(({ code, severity, leeruitkomst, facts }) => ({
    code,
    severity,
    leeruitkomst,
    evidenceId: 'evidenceId' in facts ? facts.evidenceId : null,
    facts: { ...facts },
  }));
}

/** What an earlier round forbids, as lines that block. */
export function presentRoundRefusal(refusal: RoundRefusal): ReadinessLine[] {
  return refusal.leeruitkomsten.map((leeruitkomst) => ({
    code: refusal.code,
    severity: 'blocks',
    leeruitkomst,
    evidenceId: null,
    facts: {},
  }));
}
