import type { Result } from '@bewijskracht/domain';
import { ok, refuse } from '@bewijskracht/domain';
import type { UnbakeRefusal } from './baked-png.ts';
import { readTag } from './xml-tag.ts';
import type { XmlTag } from './xml-tag.ts';

/** The namespace in which Open Badges 3.0 puts a credential (§5.3.2). */
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
const MAX_CREDENTIAL_CHARACTERS = 256 * 1024;
const MAX_DEPTH = 100;
const MAX_TAGS = 20_000;

/** The picture with the credential inside. Throws a plain Error when there is no `svg` element: we bake our own pictures. */
export function bakeSvg(svg: string, credential: string): string {
  const start = svg.search(/<svg[\s>]/);
  const end = start === -1 ? -1 : svg.indexOf('>', start);
  if (end === -1 || svg[end - 1] === '/') throw new Error('not an SVG');
  const content = credential.replaceAll(']]>', ']]]]><![CDATA[>');
  const element = `<openbadges:credential><![CDATA[${content}]]></openbadges:credential>`;
  return `${svg.slice(0, end)} xmlns:openbadges="${NAMESPACE}">${element}${svg.slice(end + 1)}`;
}

/** Whether a text can be an SVG: its first element is one. */
export function isSvg(text: string): boolean {
  return /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]{0,4000}?-->\s*)*<(\w+:)?svg[\s>]/.test(text.slice(0, 8192));
}

/**
 * The credential in a baked SVG: exactly one, as the standard has it. Reads the few parts of XML that a picture needs and
 * refuses a document type: there entities hide, which no picture of ours has.
 */
export function unbakeSvg(svg: string): Result<string, UnbakeRefusal> {
  if (!isSvg(svg)) return refuse({ code: 'notThisPicture' });
  const found = findCredentials(svg);
  if (found === 'damaged' || found === 'tooLarge') return refuse({ code: found });
  const [credential, ...others] = found;
  if (credential === undefined) return refuse({ code: 'noCredentialInside' });
  if (others.length > 0) return refuse({ code: 'severalCredentialsInside' });
  return credential.length > MAX_CREDENTIAL_CHARACTERS ? refuse({ code: 'tooLarge' }) : ok(credential);
}

/** An element that is open: its prefixes, and the text of a credential while one is read. */
interface Open {
  readonly name: string;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly isCredential: boolean;
}

function findCredentials(svg: string): string[] | 'damaged' | 'tooLarge' {
  const found: string[] = [];
  const open: Open[] = [];
  let text = '';
  let tags = 0;
  for (let at = 0; at < svg.length;) {
    const part = readPart(svg, at);
    if (part === undefined) return 'damaged';
    at = part.end;
    const inside = open.at(-1)?.isCredential === true;
    if (part.kind === 'text') {
      if (inside) text += part.text;
      continue;
    }
    if (part.kind === 'nothing') continue;
    tags += 1;
    if (tags > MAX_TAGS || open.length > MAX_DEPTH) return 'tooLarge';
    if (part.kind === 'close') {
      const closed = open.pop();
      if (closed?.name !== part.name) return 'damaged';
      if (closed.isCredential) found.push(text.trim());
      continue;
    }
    // An element inside a credential would make of it what the standard doesn't know.
    if (inside) return 'damaged';
    const element = openElement(part.tag, open.at(-1)?.prefixes ?? new Map());
    text = '';
    const signed = element.isCredential ? part.tag.attributes.get('verify') : undefined;
    if (signed !== undefined) found.push(signed);
    if (!part.tag.isEmpty) open.push({ ...element, isCredential: element.isCredential && signed === undefined });
  }
  return open.length === 0 ? found : 'damaged';
}

function openElement(tag: XmlTag, outer: ReadonlyMap<string, string>): Open {
  const prefixes = new Map(outer);
  for (const [name, value] of tag.attributes) {
    if (name === 'xmlns') prefixes.set('', value);
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice('xmlns:'.length), value);
  }
  const [prefix, local] = tag.name.includes(':') ? tag.name.split(':', 2) : ['', tag.name];
  return { name: tag.name, prefixes, isCredential: local === 'credential' && prefixes.get(prefix ?? '') === NAMESPACE };
}

type Part =
  | { readonly kind: 'text'; readonly text: string; readonly end: number }
  | { readonly kind: 'nothing'; readonly end: number }
  | { readonly kind: 'close'; readonly name: string; readonly end: number }
  | { readonly kind: 'open'; readonly tag: XmlTag; readonly end: number };

/** The next part of the document; undefined when it is no XML that we read. */
function readPart(svg: string, at: number): Part | undefined {
  if (svg[at] !== '<') {
    const next = svg.indexOf('<', at);
    const end = next === -1 ? svg.length : next;
    const text = decodeEntities(svg.slice(at, end));
    return text === undefined ? undefined : { kind: 'text', text, end };
  }
  if (svg.startsWith('<![CDATA[', at)) return between(svg, [at + 9, ']]>'], (text) => ({ kind: 'text', text }));
  if (svg.startsWith('<!--', at)) return between(svg, [at + 4, '-->'], () => ({ kind: 'nothing' }));
  if (svg.startsWith('<?', at)) return between(svg, [at + 2, '?>'], () => ({ kind: 'nothing' }));
  if (svg[at + 1] === '!') return undefined;
  if (svg[at + 1] === '/') return between(svg, [at + 2, '>'], (name) => ({ kind: 'close', name: name.trimEnd() }));
  const tag = readTag(svg, at);
  return tag === undefined ? undefined : { kind: 'open', tag, end: tag.end };
}

type WithoutEnd<Each> = Each extends { readonly end: number } ? Omit<Each, 'end'> : never;

/** What stands from a place up to a mark; the document goes on after the mark. */
function between(
  svg: string,
  [from, mark]: readonly [number, string],
  make: (content: string) => WithoutEnd<Part>,
): Part | undefined {
  const end = svg.indexOf(mark, from);
  return end === -1 ? undefined : ({ ...make(svg.slice(from, end)), end: end + mark.length } as Part);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities that every XML has and numbered characters; undefined when there is another. */
function decodeEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const decoded = text.replaceAll(/&([^;&\s]{0,10});?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? (ENTITIES[name] ?? numbered(name)) : undefined;
    if (character === undefined) isKnown = false;
    return character ?? '';
  });
  return isKnown ? decoded : undefined;
}

function numbered(name: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  if (match === null) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
}
