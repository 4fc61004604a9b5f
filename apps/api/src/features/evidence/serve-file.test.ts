import { describe, expect, it } from '@jest/globals';
import { answerFile, disposition, parseRange } from './serve-file.ts';

const file = { sha256: 'a'.repeat(64), name: 'verslag.bin', mediaType: 'application/pdf', size: 100 };
const whole = { range: undefined, ifNoneMatch: undefined };
const headersOf = (mediaType: string) => answerFile({ ...file, mediaType }, whole).headers;

describe('parseRange', () => {
  it.each([
    ['nothing asked', undefined, undefined],
    ['from a byte on', 'bytes=10-', { start: 10, end: 99 }],
    ['between two bytes', 'bytes=10-19', { start: 10, end: 19 }],
    ['the last bytes', 'bytes=-10', { start: 90, end: 99 }],
    ['more than there is', 'bytes=90-1000', { start: 90, end: 99 }],
    ['more last bytes than there are', 'bytes=-1000', { start: 0, end: 99 }],
    ['from beyond the end', 'bytes=100-', 'unsatisfiable'],
    ['the last nothing', 'bytes=-0', 'unsatisfiable'],
    ['backwards', 'bytes=20-10', undefined],
    ['several parts', 'bytes=0-1,5-6', undefined],
    ['in other units', 'lines=1-2', undefined],
    ['nonsense', 'bytes=-', undefined],
  ])('%s', (_what, header, range) => {
    expect(parseRange(header, 100)).toEqual(range);
  });
});

describe('answerFile', () => {
  it.each(['image/png', 'audio/mpeg', 'video/mp4', 'application/pdf', 'text/plain'])('shows %s in place', (type) => {
    expect(headersOf(type)['content-disposition']).toMatch(/^inline/);
  });

  it.each(['text/html', 'image/svg+xml', 'application/xhtml+xml', 'application/xml', 'text/javascript'])(
    'hands over %s as plain bytes',
    (type) => {
      expect(headersOf(type)).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringMatching(/^attachment/),
      });
    },
  );

  it('keeps the type of an Office document, for the program that opens it', () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(headersOf(type)).toMatchObject({
      'content-type': type,
      'content-disposition': expect.stringMatching(/^attachment/),
    });
  });

  it.each(['image/png', 'text/html', 'text/plain', 'application/zip'])(
    'locks %s up and forbids guessing its type',
    (type) => {
      expect(headersOf(type)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringMatching(/^default-src 'none'.*frame-ancestors 'self'; sandbox$/),
      });
    },
  );

  it('answers a part as a part, and a part that is not there as such', () => {
    expect(answerFile(file, { ...whole, range: 'bytes=0-9' })).toMatchObject({
      status: 206,
      range: { start: 0, end: 9 },
      headers: { 'content-range': 'bytes 0-9/100', 'content-length': '10' },
    });
    expect(answerFile(file, { ...whole, range: 'bytes=200-' })).toMatchObject({
      status: 416,
      hasBody: false,
      headers: { 'content-range': 'bytes */100' },
    });
  });

  it('sends nothing again that the browser has', () => {
    expect(answerFile(file, { ...whole, ifNoneMatch: `"${file.sha256}"` })).toMatchObject({
      status: 304,
      hasBody: false,
    });
  });
});

describe('disposition', () => {
  it('gives names with quotes, line ends and other languages to old and new clients alike', () => {
    expect(disposition('attachment', 'Zoë "plan" (1).pdf')).toBe(
      `attachment; filename="Zo_ _plan_ (1).pdf"; filename*=UTF-8''Zo%C3%AB%20%22plan%22%20%281%29.pdf`,
    );
  });
});
