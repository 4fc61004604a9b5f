import type { EvidenceView } from '@bewijskracht/contracts';
import { matches } from './search.ts';

const piece = {
  title: 'Energiecafé Vlierkamp',
  organisation: 'Welzijn Lindewaard',
  targetGroup: '',
  ownRole: '',
  ownPart: '',
  files: [{ name: 'projectverslag.pdf' }],
  reflection: null,
} as unknown as EvidenceView;

test.each(['energiecafe', 'ENERGIE vlier', 'welzijn', 'verslag.pdf', ''])('"%s" is found', (search) => {
  expect(matches(piece, search)).toBe(true);
});

test('every word must be found', () => {
  expect(matches(piece, 'energiecafé buurtfeest')).toBe(false);
});
