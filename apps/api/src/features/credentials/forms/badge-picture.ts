import { html } from '../../../platform/html.ts';
import type { Html } from '../../../platform/html.ts';

/** What a badge shows: little, because it is seen small. */
export interface BadgeFacts {
  /** What was shown, such as "Werken met en vanuit de gemeenschap". */
  readonly title: string;
  /** The code of the item, such as LU1. */
  readonly code: string;
  readonly issuer: string;
  readonly demonstration: boolean;
}

/** Characters that fit a line of the title, and lines that fit the badge. */
const LINE = 24;
const LINES = 4;
const PETROL = '#0B5563';
const INK = '#1B2A2F';
const PAPER = '#FBF8F3';
const SERIF = "Fraunces, Georgia, 'Times New Roman', serif";
const SANS = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif";

/** The badge of one deelcertificaat as an SVG: the mark for "shown", what was shown, and by whom it was given. */
export function badgeSvg(facts: BadgeFacts): string {
  const lines = wrap(facts.title, LINE).slice(0, LINES);
  const top = 372 - (lines.length - 1) * 17;
  const label = `Deelcertificaat ${facts.code}: ${facts.title}. ${facts.issuer}${facts.demonstration ? '. DEMONSTRATIE' : ''}`;
  return frame(
    label,
    html`<text x="320" y="${top - 44}" text-anchor="middle" font-family="${SANS}" font-size="24" fill="${PETROL}"
        >${facts.code}</text
      >
      ${lines.map((line, at) => html`<text x="320" y="${top + at * 36}" text-anchor="middle" font-family="${SERIF}" font-size="31" font-weight="600" fill="${INK}">${line}</text>`)}
      <text x="320" y="520" text-anchor="middle" font-family="${SANS}" font-size="19" fill="${INK}"
        >${wrap(facts.issuer, 30)[0]}</text
      >
      ${facts.demonstration ? html`<text x="320" y="549" text-anchor="middle" font-family="${SANS}" font-size="17" font-weight="700" fill="#A3312B">DEMONSTRATIE</text>` : undefined}`,
  );
}

/** The badge that belongs to no one item: what an achievement shows where one picture stands for all. */
export function plainBadgeSvg(): string {
  return frame(
    'Deelcertificaat',
    html`<text
        x="320"
        y="408"
        text-anchor="middle"
        font-family="${SERIF}"
        font-size="50"
        font-weight="600"
        fill="${INK}"
        >Deelcertificaat</text
      >
      <path d="M190 446H450" stroke="${PETROL}" stroke-width="2" />
      <text x="320" y="488" text-anchor="middle" font-family="${SANS}" font-size="25" fill="${INK}"
        >laat zien wat je kunt</text
      >`,
  );
}

/** The picture of an organisation that gave none: the letters of its name. */
export function issuerSvg(name: string): string {
  const letters = name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('');
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" role="img" aria-label="${name}">
    <rect width="240" height="240" rx="14" fill="${PETROL}" />
    <text x="120" y="152" text-anchor="middle" font-family="${SERIF}" font-size="96" font-weight="600" fill="${PAPER}">
      ${letters}
    </text>
  </svg>`.markup;
}

/** A ring like a seal, open at the foot, around the filled mark for "shown" (LOOK). */
function frame(label: string, content: Html): string {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 640" role="img" aria-label="${label}">
    <title>${label}</title>
    <circle cx="320" cy="320" r="312" fill="${PAPER}" stroke="${PETROL}" stroke-width="16" />
    <circle cx="320" cy="320" r="284" fill="none" stroke="${PETROL}" stroke-width="2" />
    <circle cx="320" cy="176" r="74" fill="#3F6B3A" />
    <path
      d="M284 178l26 27 48-54"
      fill="none"
      stroke="${PAPER}"
      stroke-width="15"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
    ${content}
  </svg>`.markup;
}

/** Breaks a text between words into lines of at most so many characters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
