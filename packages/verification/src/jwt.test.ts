import { encodeBase64url } from './base64url.ts';
import { isSignedBy, openJwt } from './jwt.ts';
import { ISSUER, jwtOf, makeIssuer, SAMPLE } from './test/tokens.ts';

const text = (value: string): string => encodeBase64url(new TextEncoder().encode(value));
const handmade = (header: string, claims: string): string => `${text(header)}.${text(claims)}.AAAA`;

describe('a token is read as', () => {
  test.each<[string, object, object]>([
    ['vc+jwt', { typ: 'vc+jwt', cty: 'vc' }, SAMPLE],
    ['vc+jwt', { typ: 'vc+jwt' }, { ...SAMPLE, iss: ISSUER, iat: 1 }],
    ['jwt', { typ: 'JWT' }, { iss: ISSUER, vc: SAMPLE }],
    ['jwt', {}, { iss: ISSUER, vc: SAMPLE }],
    ['jwt', { typ: 'JWT' }, { ...SAMPLE, iss: ISSUER, jti: SAMPLE['id'] }],
  ])('%s with header %p', async (form, header, claims) => {
    const token = await openJwt(await jwtOf(await makeIssuer(), claims, header));
    expect(token).toMatchObject({ form, document: SAMPLE });
  });
});

describe('no token is', () => {
  test.each<[string, object, object]>([
    ['one of another kind', { typ: 'oauth-authz-req+jwt' }, SAMPLE],
    ['an access token', { typ: 'at+jwt' }, SAMPLE],
    ['one that says to hold something else', { typ: 'vc+jwt', cty: 'vp' }, SAMPLE],
    ['one with a credential inside the credential', { typ: 'vc+jwt' }, { ...SAMPLE, vc: SAMPLE }],
    ['one with a credential and a presentation', { typ: 'JWT' }, { vc: SAMPLE, vp: SAMPLE }],
    ['one that holds neither', { typ: 'JWT' }, { iss: ISSUER }],
    ['one without disclosures that says to have some', { typ: 'vc+sd-jwt' }, SAMPLE],
  ])('%s', async (_what, header, claims) => {
    expect(await openJwt(await jwtOf(await makeIssuer(), claims, header))).toBeUndefined();
  });

  test.each<[string, string]>([
    ['empty', ''],
    ['two parts', 'e30.e30'],
    ['four parts', 'e30.e30.e30.e30'],
    ['not base64url', '{}.{}.x'],
    ['no JSON', handmade('typ', '{}')],
    ['a list', handmade('{"typ":"vc+jwt"}', '[]')],
    ['a member named twice', handmade('{"typ":"vc+jwt","alg":"EdDSA","alg":"none"}', JSON.stringify(SAMPLE))],
    [
      'a claim named twice',
      handmade('{"typ":"vc+jwt"}', '{"issuer":"did:web:a.example","issuer":"did:web:b.example"}'),
    ],
    [
      'a header that must be understood',
      handmade('{"typ":"vc+jwt","crit":["b64"],"b64":false}', JSON.stringify(SAMPLE)),
    ],
  ])('one that is %s', async (_what, token) => {
    expect(await openJwt(token)).toBeUndefined();
  });
});

describe('the signature', () => {
  test.each(['EdDSA', 'ES256', 'RS256'] as const)('by %s is the key’s, and nobody else’s', async (alg) => {
    const [issuer, other] = [await makeIssuer(alg), await makeIssuer(alg)];
    const token = await openJwt(await jwtOf(issuer, SAMPLE));
    expect(await isSignedBy(token!, issuer.jwk)).toBe(true);
    expect(await isSignedBy(token!, other.jwk)).toBe(false);
    expect(await isSignedBy({ ...token!, signed: `${token!.signed.slice(0, -8)}AAAAAAAA` }, issuer.jwk)).toBe(false);
  });

  test('by a key of another kind is not made', async () => {
    const token = await openJwt(await jwtOf(await makeIssuer('EdDSA'), SAMPLE));
    expect(await isSignedBy(token!, (await makeIssuer('ES256')).jwk)).toBe(false);
    expect(await isSignedBy(token!, { kty: 'OKP', crv: 'Ed25519', x: 'AA' })).toBe(false);
    expect(await isSignedBy(token!, { kty: 'oct', k: 'AAAA' })).toBeUndefined();
  });

  test.each(['none', 'HS256', 'eddsa', ''])('by “%s” is no signature that anybody can check', async (alg) => {
    const { jwk } = await makeIssuer();
    const token = await openJwt(handmade(JSON.stringify({ typ: 'vc+jwt', alg }), JSON.stringify(SAMPLE)));
    expect(await isSignedBy(token!, jwk)).toBeUndefined();
  });
});
