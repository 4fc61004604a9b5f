import { didOf, didWebUrl, makeDidWeb } from './did-web.ts';

test.each([
  ['https://kracht.example.org', 'did:web:kracht.example.org:organisations:hv'],
  ['http://localhost:3000', 'did:web:localhost%3A3000:organisations:hv'],
  ['https://example.org/kracht', 'did:web:example.org:kracht:organisations:hv'],
])('an organisation at %s is %s', (publicUrl, did) => {
  expect(makeDidWeb(publicUrl, 'hv')).toBe(did);
});

test('a DID leads back to where its document is served', () => {
  expect(didWebUrl(makeDidWeb('https://kracht.example.org:8443', 'hv'))).toBe(
    'https://kracht.example.org:8443/organisations/hv/did.json',
  );
  expect(didWebUrl('did:web:example.org')).toBe('https://example.org/.well-known/did.json');
});

test.each(['did:key:z6Mk', 'did:web:', 'did:web:a b', 'did:web:example.org:..:secret', 'did:web:u%40example.org', 'x'])(
  '%s is no did:web',
  (did) => {
    expect(didWebUrl(did)).toBeUndefined();
  },
);

test.each(['example.org', 'ftp://example.org', 'https://user@example.org'])('%s is no public address', (address) => {
  expect(() => makeDidWeb(address, 'hv')).toThrow('not a public address');
});

test('a key belongs to the DID before its fragment', () => {
  expect(didOf('did:web:example.org#key-1')).toBe('did:web:example.org');
  expect(didOf('did:web:example.org')).toBe('did:web:example.org');
});
