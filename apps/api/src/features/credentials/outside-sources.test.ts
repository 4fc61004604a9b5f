import type { JsonObject } from '@bewijskracht/domain';
import { verifyCredential } from '@bewijskracht/verification';
import { issuedDeelcertificaat, LATER, STATUS_LIST_URL } from '../../test/deelcertificaat.ts';
import { OutsideSources } from './outside-sources.ts';

const sample = await issuedDeelcertificaat();
const DID_URL = 'https://kracht.example.org/organisations/hv/did.json';

/** An outside in which these documents are, that counts who asks. */
function outside(documents: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const fetch = (address: string): Promise<unknown> => {
    asked.push(address);
    return Promise.resolve(documents[address]);
  };
  return { asked, fetch };
}

test('a deelcertificaat of another host is valid by what that host publishes', async () => {
  const { fetch, asked } = outside({ [DID_URL]: sample.didDocument, [STATUS_LIST_URL]: sample.statusList });
  const { conclusion, steps } = await verifyCredential(sample.credential, new OutsideSources(fetch), LATER);
  expect(steps.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['signatureMatches', 'issuerOnWeb', 'statusClear']),
  );
  expect(['valid', 'undecided']).toContain(conclusion);
  expect(asked).toEqual([DID_URL, STATUS_LIST_URL]);
});

test('a document of somebody else at that address is none', async () => {
  const other: JsonObject = { ...sample.didDocument, id: 'did:web:elsewhere.example.org' };
  const { fetch } = outside({ [DID_URL]: other, [STATUS_LIST_URL]: { ...sample.statusList, id: 'urn:other' } });
  const sources = new OutsideSources(fetch);
  expect(await sources.resolveIssuer('did:web:kracht.example.org:organisations:hv')).toBeUndefined();
  expect(await sources.resolveStatusList(STATUS_LIST_URL)).toBeUndefined();
});

test.each([
  'did:web:127.0.0.1/../etc',
  'did:web:user@elsewhere.example.org',
  'did:web:elsewhere.example.org:..:secret',
  'did:web:elsewhere.example.org%2Fsecret',
  'did:web:elsewhere.example.org?x=1',
  'did:web:[::1]',
  'did:web:',
  'did:ion:abc',
  'https://elsewhere.example.org',
])('%p is no did:web that is asked for', async (did) => {
  const { fetch, asked } = outside({});
  expect(await new OutsideSources(fetch).resolveIssuer(did)).toBeUndefined();
  expect(asked).toEqual([]);
});

test('what was found, or not, is kept for a while and then asked for again', async () => {
  let now = 0;
  const { fetch, asked } = outside({ [STATUS_LIST_URL]: sample.statusList });
  const sources = new OutsideSources(fetch, () => now);
  await sources.resolveStatusList(STATUS_LIST_URL);
  await sources.resolveStatusList(STATUS_LIST_URL);
  await sources.resolveStatusList('https://elsewhere.example.org/none');
  await sources.resolveStatusList('https://elsewhere.example.org/none');
  expect(asked).toHaveLength(2);
  now = 61_000;
  await sources.resolveStatusList(STATUS_LIST_URL);
  expect(asked).toHaveLength(3);
});

test('strangers can not make this platform ask everybody at once', async () => {
  let waiting = 0;
  const never = (): Promise<unknown> => {
    waiting += 1;
    return new Promise(() => undefined);
  };
  const sources = new OutsideSources(never);
  for (let index = 0; index < 50; index += 1) void sources.resolveStatusList(`https://h${index}.example.org/`);
  await Promise.resolve();
  expect(waiting).toBe(8);
});
