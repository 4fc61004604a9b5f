import { aLink } from '../test/builders.ts';
import { isExplained, linkGaps } from './links.ts';

test('a link is explained only with a motivation AND a place to see it', () => {
  expect(isExplained(aLink())).toBe(true);
  expect(linkGaps(aLink({ motivation: ' ' }))).toEqual(['motivation-missing']);
  expect(linkGaps(aLink({ whereToSee: '' }))).toEqual(['where-to-see-missing']);
  expect(linkGaps(aLink({ motivation: '', whereToSee: '' }))).toEqual(['motivation-missing', 'where-to-see-missing']);
});
