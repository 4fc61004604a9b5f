/**
 * JSON that every parser reads the same. Undefined when it is none, begins with a byte order mark, names a member twice in
 * one object, or holds a number or text that parsers disagree about: what one reader checks, another must not read otherwise.
 */
export function parseStrictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { members, isPlain } = survey(value);
  return isPlain && members === membersIn(text) ? value : undefined;
}

/** How many members the text defines; more than the value has means that some were defined twice. */
function membersIn(text: string): number {
  let members = 0;
  // In valid JSON a string followed by a colon is the name of a member, and nothing else is.
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:)?/g)) if (colon !== undefined) members += 1;
  return members;
}

/** Counts members, without recursion, and looks for what parsers read differently. */
function survey(root: unknown): { members: number; isPlain: boolean } {
  const open: unknown[] = [root];
  let members = 0;
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'number' && !isPlainNumber(value)) return { members, isPlain: false };
    if (typeof value === 'string' && !value.isWellFormed()) return { members, isPlain: false };
    if (typeof value !== 'object' || value === null) continue;
    const entries = Object.entries(value);
    if (!Array.isArray(value)) members += entries.length;
    for (const [name, inner] of entries) open.push(inner, name);
  }
  return { members, isPlain: true };
}

/** Whole numbers beyond what a double holds exactly are read differently by different parsers (RFC 7493 §2.2). */
function isPlainNumber(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
