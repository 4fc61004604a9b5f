/** A spot in a piece of evidence: a page, or a moment in a recording. */
export type Place =
  { readonly kind: 'page'; readonly page: number } | { readonly kind: 'time'; readonly seconds: number };

/** "4:05", or "1:04:05" for long recordings. */
export function writeSeconds(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/**
 * Reads the first place in what a person typed at "waar te zien?": "blz. 4", "pagina 4-6", "p 4", "2:10", "op 1:04:05";
 * undefined when there is none, or when the words point at something else.
 */
export function findPlace(text: string): Place | undefined {
  const time = /\b(?:(\d{1,2}):)?(\d{1,3}):(\d{2})\b/.exec(text);
  if (time) return { kind: 'time', seconds: Number(time[1] ?? 0) * 3600 + Number(time[2]) * 60 + Number(time[3]) };
  const page = /\b(?:blz|bladzijde|bladzijden|pagina|pagina['’]s|pag|pages?|pp?)\b\.?\s*(\d{1,4})/i.exec(text);
  return page ? { kind: 'page', page: Number(page[1]) } : undefined;
}
