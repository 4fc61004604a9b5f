/** Short facts on one line. The dot stays with what it ends, so that a wrapped line never starts with it. */
export const joinFacts = (facts: readonly string[]): string => facts.join('\u00A0· ');
