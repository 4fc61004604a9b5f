import fc from 'fast-check';
import { LONGEST_FILE_NAME, safeFileName } from './file-name.ts';

describe('safeFileName', () => {
  it.each([
    ['keeps an ordinary name', 'Wijkanalyse portiekflats.docx', 'Wijkanalyse portiekflats.docx'],
    ['keeps letters of other languages', 'Überblick – café.pdf', 'Überblick – café.pdf'],
    ['drops folders', '../../etc/passwd', 'passwd'],
    ['drops folders of Windows', 'C:\\Users\\ik\\verslag.pdf', 'verslag.pdf'],
    ['drops a null byte and line ends', 'a\u0000b\r\nc.txt', 'abc.txt'],
    ['drops characters that turn the reading direction', 'factuur\u202Efdp.exe', 'factuurfdp.exe'],
    ['drops leading dots', '...htaccess', 'htaccess'],
    ['names what has no name', '../', 'bestand'],
    ['names what has only dots', '..', 'bestand'],
    ['keeps the extension of a long name', `${'x'.repeat(400)}.docx`, `${'x'.repeat(LONGEST_FILE_NAME - 5)}.docx`],
  ])('%s', (_rule, given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('always gives a name without folders or control characters, and stays the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const safe = safeFileName(given);
        expect(safe).toMatch(/^[^/\\\p{Cc}]+$/u);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });
});
