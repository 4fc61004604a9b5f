import { expect, test } from '@jest/globals';
import { csvCell } from './decision-list.ts';

test.each([
  ['=1+1', `"'=1+1"`],
  ['+31 6', `"'+31 6"`],
  ['-2', `"'-2"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =1', `"'  =1"`],
  ['\t=1', `"'\t=1"`],
  ['\r\n=1', `"'\r\n=1"`],
  ['K-1; "twee"', '"K-1; ""twee"""'],
  ['a = b', '"a = b"'],
  ['', '""'],
])('the cell %j becomes %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
