import { posix } from 'node:path';
import type { Parts } from './unpack.ts';
import { textOf } from './unpack.ts';
import { readXml } from './xml.ts';

/** Where a part points to (OPC relationships), by id; targets outside the document are left out. */
export function relationsOf(parts: Parts, part: string): ReadonlyMap<string, string> {
  const relations = new Map<string, string>();
  const { dir, base } = posix.parse(part);
  const xml = textOf(parts, posix.join(dir, '_rels', `${base}.rels`)) ?? '';
  for (const event of readXml(xml)) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue;
    const { Id, Target, TargetMode } = event.attributes;
    if (Id === undefined || Target === undefined || TargetMode === 'External') continue;
    relations.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join(dir, Target));
  }
  return relations;
}

/** How many pages a text document says it has; null when it doesn't say. */
export function pagesOf(parts: Parts): number | null {
  const pages = /<Pages>(\d{1,5})<\/Pages>/.exec(textOf(parts, 'docProps/app.xml') ?? '')?.[1];
  return pages === undefined ? null : Number(pages);
}

/** Text as HTML that means the same. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
