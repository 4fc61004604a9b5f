import { deflateSync } from 'node:zlib';
import { readCredentialFile } from '@bewijskracht/verification';
import { PDFDocument } from 'pdf-lib';
import { issuedDeelcertificaat } from '../../test/deelcertificaat.ts';

const { credential, didDocument, statusList } = await issuedDeelcertificaat();
const json = (value: object) => Buffer.from(JSON.stringify(value));

/** A PDF as another program writes it, with its objects packed. */
async function packedPdf(attachments: Record<string, Buffer>): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage();
  for (const [name, content] of Object.entries(attachments)) await document.attach(content, name);
  return Buffer.from(await document.save({ useObjectStreams: true }));
}

const read = (bytes: Uint8Array) => readCredentialFile(Uint8Array.from(bytes));
const codeOf = async (bytes: Uint8Array) => {
  const file = await read(bytes);
  return file.ok ? 'read' : file.refusal.code;
};

test('reads a credential from JSON', async () => {
  const file = await read(json(credential));
  expect(file).toEqual({ ok: true, value: { credential, didDocuments: [], statusLists: [] } });
});

test('reads the credential and what travels along from a PDF that another program saved again', async () => {
  const pdf = await packedPdf({ 'a.json': json(credential), 'b.json': json(didDocument), 'c.json': json(statusList) });
  const file = await read(pdf);
  expect(file).toEqual({
    ok: true,
    value: { credential, didDocuments: [didDocument], statusLists: [statusList] },
  });
});

test.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'notJson'],
  ['JSON that is no object', Buffer.from('[1]'), 'notJson'],
  ['a status list', json(statusList), 'noCredentialInside'],
  ['a DID document', json(didDocument), 'noCredentialInside'],
  ['more JSON than any credential', Buffer.from(`{"a":"${'x'.repeat(300_000)}"}`), 'tooLarge'],
  ['a PDF that only says to be one', Buffer.from('%PDF-1.7 stream stream'), 'noCredentialInside'],
])('%s can not be verified', async (_what, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code);
});

test('of two credentials in one PDF none is chosen', async () => {
  const pdf = await packedPdf({ 'a.json': json(credential), 'b.json': json({ ...credential, name: 'Diploma' }) });
  expect(await codeOf(pdf)).toBe('severalCredentialsInside');
});

test('an attachment that unpacks to far more than it is, is left out', async () => {
  const bomb = deflateSync(Buffer.concat([json(credential), Buffer.alloc(100 * 1024 * 1024, ' ')]), { level: 9 });
  const pdf = Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode >>\nstream\n'),
    bomb,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  expect(await codeOf(pdf)).toBe('noCredentialInside');
});

test('a file full of beginnings is given up in time', async () => {
  const pdf = Buffer.from(`%PDF-1.7 ${'1 0 obj<</Type/EmbeddedFile>>stream\n'.repeat(250_000)}`);
  const started = performance.now();
  expect(await codeOf(pdf)).toBe('noCredentialInside');
  expect(performance.now() - started).toBeLessThan(5000);
});
