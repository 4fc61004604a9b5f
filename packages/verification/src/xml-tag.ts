/** An opening tag with its attributes; entities in their values are left as they stand. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether it closes itself. */
  readonly isEmpty: boolean;
  /** Where the document goes on. */
  readonly end: number;
}

const MAX_ATTRIBUTES = 200;
const NAME = /[A-Za-z_:][\w:.-]*/y;
const SPACE = /\s*/y;

/** The tag that opens at `at`; undefined when it isn't whole or names an attribute twice. */
export function readTag(xml: string, at: number): XmlTag | undefined {
  const cursor = new Cursor(xml, at + 1);
  const name = cursor.match(NAME);
  if (name === undefined) return undefined;
  const attributes = new Map<string, string>();
  while (attributes.size <= MAX_ATTRIBUTES) {
    cursor.match(SPACE);
    if (cursor.take('/>')) return { name, attributes, isEmpty: true, end: cursor.at };
    if (cursor.take('>')) return { name, attributes, isEmpty: false, end: cursor.at };
    const attribute = readAttribute(cursor);
    if (attribute === undefined || attributes.has(attribute.name)) return undefined;
    attributes.set(attribute.name, attribute.value);
  }
  return undefined;
}

function readAttribute(cursor: Cursor): { name: string; value: string } | undefined {
  const name = cursor.match(NAME);
  cursor.match(SPACE);
  if (name === undefined || !cursor.take('=')) return undefined;
  cursor.match(SPACE);
  const quote = ['"', "'"].find((mark) => cursor.take(mark));
  const value = quote === undefined ? undefined : cursor.until(quote);
  return value === undefined || value.includes('<') ? undefined : { name, value };
}

class Cursor {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  /** What a sticky pattern matches here, and goes past it. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  take(text: string): boolean {
    if (!this.#text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  until(mark: string): string | undefined {
    const end = this.#text.indexOf(mark, this.at);
    if (end === -1) return undefined;
    const text = this.#text.slice(this.at, end);
    this.at = end + mark.length;
    return text;
  }
}
