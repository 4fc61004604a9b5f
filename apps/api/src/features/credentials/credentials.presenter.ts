import type { UnreadableFile, Verification } from '@bewijskracht/verification';
import type {
  DeelcertificaatView,
  OwnDeelcertificaatView,
  RegisterRow,
  RegisterView,
  VerificationView,
} from '@bewijskracht/contracts';
import { makeEducredential, publicPageOf } from '@bewijskracht/domain';
import type { Actor } from '../../platform/actor.ts';
import type { HolderRow, OwnRow, RegisterListRow } from './credentials.queries.ts';
import { reviveFacts } from './paper-facts.ts';

/** One paper, with the address of the public page that its QR code leads to. */
function presentPaper(row: HolderRow, publicUrl: string): DeelcertificaatView {
  return {
    id: row.id,
    registerNumber: row.register_number,
    kind: row.kind,
    leeruitkomst: row.leeruitkomst,
    title: row.title,
    state: row.state,
    registeredAt: row.registered_at.toISOString(),
    issuedAt: row.issued_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    suspendedAt: row.suspended_at?.toISOString() ?? null,
    supersededBy: row.superseded_by,
    address: `${publicUrl}/credentials/${row.id}`,
  };
}

/** A paper for its holder. A form for which the organisation settled too little is not offered. */
export function presentOwn(row: OwnRow, publicUrl: string): OwnDeelcertificaatView {
  const isForEdubadges = makeEducredential(reviveFacts(row.paper).facts).ok;
  return {
    ...presentPaper(row, publicUrl),
    forms: [
      ...(isForEdubadges ? (['edubadge'] as const) : []),
      ...(row.has_european_number ? (['europass'] as const) : []),
    ],
  };
}

/** A page of the register as the board keeps it. One row more than asked for says that there is a next page. */
export function presentRegister(
  actor: Actor,
  rows: readonly RegisterListRow[],
  { limit, publicUrl }: { limit: number; publicUrl: string },
): RegisterView {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => presentRegisterRow(actor, row, publicUrl)),
    next: rows.length > limit && last !== undefined ? last.register_number : null,
  };
}

function presentRegisterRow(actor: Actor, row: RegisterListRow, publicUrl: string): RegisterRow {
  const { revocation, suspension } = row;
  return {
    ...presentPaper(row, publicUrl),
    candidateNumber: row.candidate_number,
    holderName: row.holder_name,
    birthDate: row.birth_date,
    revocation: revocation === null ? null : presentRequest(revocation, actor.accountId),
    suspension: suspension === null ? null : presentRequest(suspension, actor.accountId),
  };
}

/** A request, with whether it is the reader's own: somebody else confirms it. */
function presentRequest<Row extends { readonly requestedById: string }>(
  { requestedById, ...request }: Row,
  accountId: string,
): Omit<Row, 'requestedById'> & { readonly requestedByMe: boolean } {
  return { ...request, requestedByMe: requestedById === accountId };
}

/** A verification for the page: the plain answer, each check, and what the credential says. */
export function presentVerification(
  { conclusion, steps, credential }: Verification,
  publicUrl: string,
): VerificationView {
  const isOurs = steps.some(({ code }) => code === 'issuerRegistered');
  return {
    answer: conclusion,
    unreadable: null,
    steps: steps.map((step) => ({ ...step, facts: { ...step.facts } })),
    credential: {
      ...credential,
      instruments: [...credential.instruments],
      awardedAt: credential.awardedAt?.toISOString() ?? null,
      publicPage: isOurs ? publicPageOf(credential.id, publicUrl) : null,
    },
  };
}

/** A file in which no credential could be found: that says nothing about the paper it came from. */
export const presentUnreadable = (code: UnreadableFile['code']): VerificationView => ({
  answer: 'unreadable',
  unreadable: code,
  steps: [],
  credential: null,
});
