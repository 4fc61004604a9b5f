import type { Json, JsonObject, VerificationStep } from '@bewijskracht/domain';
import { checkDates, hasType, idOf, isJsonObject, isStatusSet, listOf, verificationStep } from '@bewijskracht/domain';
import { checkSignature } from './check-signature.ts';
import { decodeStatusBits } from './status-bits.ts';
import type { Resolved } from './sources.ts';

/** What the checking of a status needs besides the entry: who issued, with which keys, where lists are found, when. */
export interface StatusQuestion {
  readonly issuerId: string;
  readonly issuer: JsonObject | undefined;
  readonly resolveStatusList: (url: string) => Promise<Resolved | undefined>;
  readonly at: Date;
}

/**
 * Whether the credential was revoked or suspended, one line per entry (Bitstring Status List 1.0 §3.2). A list counts
 * only when the credential's own issuer signed it; a list that can't be trusted says nothing either way.
 */
export async function checkStatus(credential: JsonObject, question: StatusQuestion): Promise<VerificationStep[]> {
  const entries = listOf(credential['credentialStatus']);
  if (entries.length === 0) return [verificationStep('statusNotKept')];
  const steps: VerificationStep[] = [];
  for (const entry of entries) steps.push(await checkEntry(entry, question));
  return steps;
}

interface Entry {
  readonly purpose: 'revocation' | 'suspension';
  readonly index: number;
  readonly listUrl: string;
}

async function checkEntry(value: Json, question: StatusQuestion): Promise<VerificationStep> {
  const entry = parseEntry(value);
  if (entry === undefined) return verificationStep('statusKindUnsupported');
  const list = await question.resolveStatusList(entry.listUrl);
  if (list === undefined) return verificationStep('statusUnreachable', { list: entry.listUrl });
  const bits = await trustedBits(list.document, entry, question);
  if (bits === undefined || entry.index >= bits.length * 8) {
    return verificationStep('statusListUntrusted', { list: entry.listUrl });
  }

  const validFrom = list.document['validFrom'];
  const facts = typeof validFrom === 'string' ? { asOf: validFrom } : {};
  if (isStatusSet(bits, entry.index)) {
    const isForAWhile = entry.purpose === 'suspension' || (await isSuspended(entry, question));
    return verificationStep(isForAWhile ? 'statusSuspended' : 'statusRevoked', facts);
  }
  switch (list.source) {
    case 'bundled':
      return verificationStep('statusClearInBundle', facts);
    case 'remembered':
      return verificationStep('statusClearThen', list.asOf === undefined ? facts : { asOf: list.asOf.toISOString() });
    case 'registered':
    case 'web':
      return verificationStep('statusClear', facts);
  }
}

/**
 * A badge has room for one status entry (Open Badges 3.0), so this platform switches what is suspended off in the list of
 * revocations, which every reader knows, and says beside it, under `/suspension`, for which entries that is not for ever.
 * Without that second list what is off reads as revoked: never as valid.
 */
async function isSuspended(entry: Entry, question: StatusQuestion): Promise<boolean> {
  const beside: Entry = { ...entry, purpose: 'suspension', listUrl: `${entry.listUrl}/suspension` };
  const list = await question.resolveStatusList(beside.listUrl);
  if (list === undefined) return false;
  const bits = await trustedBits(list.document, beside, question);
  return bits !== undefined && beside.index < bits.length * 8 && isStatusSet(bits, beside.index);
}

function parseEntry(value: Json): Entry | undefined {
  if (!isJsonObject(value) || !hasType(value, 'BitstringStatusListEntry')) return undefined;
  const { statusPurpose: purpose, statusListIndex: index, statusListCredential: listUrl, statusSize } = value;
  if (purpose !== 'revocation' && purpose !== 'suspension') return undefined;
  if (statusSize !== undefined && statusSize !== 1) return undefined;
  if (typeof index !== 'string' || !/^\d{1,9}$/.test(index) || typeof listUrl !== 'string') return undefined;
  return { purpose, index: Number(index), listUrl };
}

async function trustedBits(list: JsonObject, entry: Entry, question: StatusQuestion): Promise<Uint8Array | undefined> {
  const subject = list['credentialSubject'];
  if (!hasType(list, 'BitstringStatusListCredential') || list['id'] !== entry.listUrl) return undefined;
  if (idOf(list['issuer']) !== question.issuerId) return undefined;
  if (!isJsonObject(subject) || !listOf(subject['statusPurpose']).includes(entry.purpose)) return undefined;
  if (checkDates(list, question.at).answer !== 'valid') return undefined;
  const signature = await checkSignature(list, question.issuer, question.at);
  if (signature.answer !== 'valid') return undefined;
  const encoded = subject['encodedList'];
  return typeof encoded === 'string' ? decodeStatusBits(encoded) : undefined;
}
