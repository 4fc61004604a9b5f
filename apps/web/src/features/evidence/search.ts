import type { EvidenceView } from '@bewijskracht/contracts';

/** Whether a piece has every word one searches for, somewhere in what is told about it; accents and capitals aside. */
export function matches(piece: EvidenceView, search: string): boolean {
  const { title, organisation, targetGroup, ownRole, ownPart, files, reflection } = piece;
  const texts = [title, organisation, targetGroup, ownRole, ownPart, ...files.map((file) => file.name)];
  const text = plain([...texts, ...Object.values(reflection ?? {})].join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
