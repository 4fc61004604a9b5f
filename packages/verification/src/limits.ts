import type { Json, JsonObject } from '@bewijskracht/domain';

/** What is deeper or larger than any honest credential is not worked through: that costs far more than reading it. */
const MAX_DEPTH = 32;
const MAX_VALUES = 10_000;

/** Whether a document is more than any honest one. Walks without recursion: it may be as deep as its sender liked. */
export function exceedsLimits(document: JsonObject): boolean {
  const open: { readonly value: Json | undefined; readonly depth: number }[] = [{ value: document, depth: 0 }];
  for (let seen = 0; seen < MAX_VALUES; seen += 1) {
    const next = open.pop();
    if (next === undefined) return false;
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= MAX_DEPTH) return true;
    for (const value of Object.values(next.value)) open.push({ value, depth: next.depth + 1 });
  }
  return true;
}

/**
 * Whether a member anywhere has the name that JavaScript keeps for prototypes. The JSON-LD processor passes over it, so no
 * signature would cover it, and who copies the document carelessly would see it as members of its own. For documents
 * within the limits.
 */
export function hasPrototypeMember(value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeMember);
}
