/** What was typed and not yet confirmed by the server, kept on this computer. */
export interface Draft<Value> {
  readonly value: Value;
  /** The version of the record it was typed on. */
  readonly version: string;
  readonly at: string;
}

const PREFIX = 'bewijskracht.draft.';
let owner = 'nobody';

/** Drafts belong to one account: somebody else on the same computer never sees them. */
export function setDraftOwner(accountId: string | undefined): void {
  owner = accountId ?? 'nobody';
}

/** Forgets everything of this account on this computer; part of logging out. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}${owner}.`)) localStorage.removeItem(key);
}

/** Reads a draft; one that can't be read is no draft. */
export function findDraft<Value>(record: string): Draft<Value> | undefined {
  try {
    const stored = localStorage.getItem(keyOf(record));
    return stored === null ? undefined : (JSON.parse(stored) as Draft<Value>);
  } catch {
    return undefined;
  }
}

/** Keeps a draft; a full or forbidden store is no reason to stop somebody from typing. */
export function keepDraft<Value>(record: string, draft: Draft<Value>): void {
  try {
    localStorage.setItem(keyOf(record), JSON.stringify(draft));
  } catch {
    return;
  }
}

/** Throws a draft away once the server has confirmed it, or the person doesn't want it. */
export function dropDraft(record: string): void {
  localStorage.removeItem(keyOf(record));
}

const keyOf = (record: string) => `${PREFIX}${owner}.${record}`;
