import { NotShowable } from './limits.ts';

/** What one meets when reading an XML text from front to back. Names are without their prefix. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads XML as Office writes it. A small reader of our own: no document types, no entities but the five of XML itself,
 * nothing fetched, and time in proportion to the length. Throws `NotShowable` on a tag that never ends.
 */
export function* readXml(xml: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag !== at) yield { kind: 'text', text: decode(xml.slice(at, tag === -1 ? undefined : tag)) };
    if (tag === -1) return;
    const closing = closingOf(xml, tag);
    const end = xml.indexOf(closing, tag);
    if (end === -1) throw new NotShowable('a tag without an end');
    if (closing === ']]>') yield { kind: 'text', text: xml.slice(tag + 9, end) };
    if (closing === '>') yield* eventsOf(xml.slice(tag + 1, end));
    at = end + closing.length;
  }
}

function closingOf(xml: string, tag: number): string {
  if (xml.startsWith('<!--', tag)) return '-->';
  if (xml.startsWith('<![CDATA[', tag)) return ']]>';
  return xml.startsWith('<?', tag) ? '?>' : '>';
}

function* eventsOf(tag: string): Generator<XmlEvent> {
  if (tag.startsWith('!')) return;
  if (tag.startsWith('/')) return yield { kind: 'close', name: plain(tag.slice(1).trim()) };
  const isEmpty = tag.endsWith('/');
  const inner = isEmpty ? tag.slice(0, -1) : tag;
  const name = plain(/^[^\s]+/.exec(inner)?.[0] ?? '');
  yield { kind: 'open', name, attributes: attributesIn(inner) };
  if (isEmpty) yield { kind: 'close', name };
}

function attributesIn(tag: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTE)) attributes[name!] = decode(double ?? single ?? '');
  return attributes;
}

const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

const decode = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return NAMED[entity] ?? whole;
    const code = entity[1]?.toLowerCase() === 'x' ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
