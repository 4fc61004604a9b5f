/** Somebody else's text within a sentence of ours: read from the right or the left, it turns nothing around it (UAX 9, FSI and PDI). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
