import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paperFaults } from '../../test/paper-faults.ts';
import { openPaperSigner, Paper } from './index.ts';
import type { PaperSigner } from './index.ts';

let folder: string;
const file = (name: string): string => join(folder, name);
const openssl = (...args: readonly string[]): string => execFileSync('openssl', args, { stdio: 'pipe' }).toString();

/** A key whose certificate another one vouches for, in a PKCS#12 file. OpenSSL makes it: it is on every build machine. */
function makePkcs12(algorithm: readonly string[], name: string): string {
  const key = ['-nodes', '-newkey', ...algorithm];
  openssl('req', '-x509', ...key, '-keyout', file('ca.key'), '-out', file('ca.pem'), '-subj', '/CN=Test CA');
  openssl('req', ...key, '-keyout', file('own.key'), '-out', file('own.csr'), '-subj', '/CN=Hogeschool Voorbeeld');
  const by = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial'];
  openssl('x509', '-req', '-in', file('own.csr'), ...by, '-out', file('own.pem'));
  const parts = ['-in', file('own.pem'), '-inkey', file('own.key'), '-certfile', file('ca.pem')];
  openssl('pkcs12', '-export', ...parts, '-passout', 'pass:geheim', '-out', file(name));
  return file(name);
}

function aPaper(by: PaperSigner): Promise<Buffer> {
  const paper = new Paper({
    title: 'Deelcertificaat',
    author: 'Hogeschool Voorbeeld',
    subject: 'HV-2026-0001',
    lang: 'nl-NL',
    createdAt: new Date('2026-11-20T14:30:00Z'),
    footer: 'HV-2026-0001',
    pageWords: (page, pages) => `blz. ${page} van ${pages}`,
    signer: { by, alt: 'Handtekening van Hogeschool Voorbeeld' },
  });
  paper.part('nl-NL', () => paper.title('Deelcertificaat'));
  return paper.finish();
}

/** What the signature covers, and the signature, as the file itself says. */
function signatureOf(pdf: Buffer): { covered: Buffer; signature: Buffer } {
  const [, range = ''] = /\/ByteRange \[([\d ]+)\]/.exec(pdf.toString('latin1')) ?? [];
  const [start = 0, length = 0, next = 0, rest = 0] = range.trim().split(/\s+/).map(Number);
  expect([start, next + rest]).toEqual([0, pdf.length]);
  const hex = pdf.subarray(length + 1, next - 1).toString('latin1');
  return { covered: Buffer.concat([pdf.subarray(0, length), pdf.subarray(next)]), signature: Buffer.from(hex, 'hex') };
}

function verifies(covered: Buffer, signature: Buffer): boolean {
  writeFileSync(file('covered'), covered);
  writeFileSync(file('signature.der'), signature);
  try {
    const trusted = ['-CAfile', file('ca.pem'), '-purpose', 'any', '-no_check_time'];
    openssl(
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      ...trusted,
      '-in',
      file('signature.der'),
      '-content',
      file('covered'),
    );
    return true;
  } catch {
    return false;
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signature-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['RSA', ['rsa:2048']],
  ['P-256', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
])('OpenSSL verifies a paper signed with %s as CAdES, and refuses one that was changed', async (_kind, algorithm) => {
  const signer = await openPaperSigner(makePkcs12(algorithm, 'own.p12'), 'geheim');
  expect(signer.name).toBe('Hogeschool Voorbeeld');
  const paper = await aPaper(signer);
  expect(await paperFaults(paper)).toEqual([]);
  const { covered, signature } = signatureOf(paper);
  expect(verifies(covered, signature)).toBe(true);
  const changed = Buffer.from(covered);
  changed.writeUInt8(changed.readUInt8(2_000) ^ 1, 2_000);
  expect(verifies(changed, signature)).toBe(false);
});

test('an RSA signature adds nothing of chance: the same paper twice is the same file', async () => {
  const signer = await openPaperSigner(makePkcs12(['rsa:2048'], 'same.p12'), 'geheim');
  expect((await aPaper(signer)).equals(await aPaper(signer))).toBe(true);
});

test('says that a file does not open, without repeating the passphrase', async () => {
  const path = makePkcs12(['rsa:2048'], 'closed.p12');
  await expect(openPaperSigner(path, 'verkeerd')).rejects.toThrow('no PKCS#12 file that opens with this passphrase');
  await expect(openPaperSigner(path, 'verkeerd')).rejects.not.toThrow('verkeerd');
  writeFileSync(file('other.p12'), readFileSync(file('own.pem')));
  await expect(openPaperSigner(file('other.p12'), 'geheim')).rejects.toThrow('no PKCS#12 file');
});
