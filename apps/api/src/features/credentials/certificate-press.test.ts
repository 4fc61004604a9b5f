import { afterAll, expect, it } from '@jest/globals';
import { DECIDED_ON, deelcertificaatFacts, issuedDeelcertificaat } from '../../test/deelcertificaat.ts';
import { renderCertificate } from './certificate-pdf.ts';
import type { CertificateContent } from './certificate-pdf.ts';
import { CertificatePress } from './certificate-press.ts';

const press = new CertificatePress();
afterAll(() => press.onApplicationShutdown());

const { credential, didDocument, statusList } = await issuedDeelcertificaat();
const CONTENT: CertificateContent = {
  facts: deelcertificaatFacts(),
  holderName: 'Samira Voorbeeld-Yıldız',
  birthDate: '1989-03-14',
  submittedOn: '2026-10-12',
  interviewOn: null,
  signed: credential,
  didDocument,
  statusList,
  issuedAt: DECIDED_ON,
};

it('a certificate drawn by a worker is the one drawn here, byte for byte', async () => {
  expect((await press.render(CONTENT)).equals(await renderCertificate(CONTENT))).toBe(true);
}, 60_000);

it('who signs the PDF does so on this side; the key never enters the worker', async () => {
  const asked: number[] = [];
  const signer = {
    name: 'Hogeschool Voorbeeld',
    sign: (data: Uint8Array): Promise<Uint8Array> => {
      asked.push(data.length);
      return Promise.resolve(new Uint8Array(64).fill(7));
    },
  };
  const drawn = await press.render({ ...CONTENT, signer });
  expect(asked.length).toBe(1);
  expect(drawn.equals(await renderCertificate({ ...CONTENT, signer }))).toBe(true);
}, 60_000);
