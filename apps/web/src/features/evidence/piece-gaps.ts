import type { EvidenceView } from '@bewijskracht/contracts';
import { evidenceGaps, type EvidenceGap } from '@bewijskracht/domain';

/** The sections of a piece's page, by the fragment of their address. */
export type PieceSectionId = 'wat' | 'bestanden' | 'wanneer' | 'rol' | 'reflectie' | 'mensen' | 'ai';

export interface PieceGap {
  readonly code: EvidenceGap | 'people' | 'ai';
  /** Where on the page it can be mended. */
  readonly section: PieceSectionId;
}

const SECTIONS: Readonly<Record<PieceGap['code'], PieceSectionId>> = {
  'title-missing': 'wat',
  'nothing-to-see': 'bestanden',
  'period-missing': 'wanneer',
  'period-reversed': 'wanneer',
  'own-role-missing': 'rol',
  'own-part-missing': 'rol',
  people: 'mensen',
  ai: 'ai',
};

/** What a piece still lacks before it can go along with a submission, in the order of its page. */
export function gapsOf(piece: EvidenceView): readonly PieceGap[] {
  const facts = {
    ...piece,
    webAddress: piece.address,
    files: piece.files.map(({ mediaType, ...file }) => ({ ...file, type: mediaType })),
  };
  const codes: PieceGap['code'][] = [...evidenceGaps(facts)];
  if (piece.people === null) codes.push('people');
  if (piece.aiUse === null) codes.push('ai');
  return codes.map((code) => ({ code, section: SECTIONS[code] }));
}

/** Where on a piece's page a gap that the API named can be mended. */
export function sectionOf(gap: string): PieceSectionId {
  return gap in SECTIONS ? SECTIONS[gap as PieceGap['code']] : 'wat';
}
