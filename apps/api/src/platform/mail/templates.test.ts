import { expect, it } from '@jest/globals';
import { mailText } from './templates.ts';

it.each(['assessment.appointed', 'assessment.reminded'])('%s writes the latest date out, not as a code', (template) => {
  const words = (locale: 'nl' | 'en') =>
    mailText(template, { id: 'a1', dueOn: '2026-12-04' }, locale).lines.join(' ').replaceAll('\u00a0', ' ');
  expect(words('nl')).toContain('4 december 2026');
  expect(words('en')).toContain('4 December 2026');
  expect(words('nl')).not.toContain('2026-12');
});
