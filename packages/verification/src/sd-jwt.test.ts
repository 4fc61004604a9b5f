import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '@bewijskracht/domain';
import { encodeBase64url } from './base64url.ts';
import { openDisclosures } from './sd-jwt.ts';

const disclose = (...parts: readonly Json[]): string =>
  encodeBase64url(new TextEncoder().encode(JSON.stringify(['c2FsdA', ...parts])));
/** Made by other means than the code under test. */
const digestOf = (disclosure: string): string => createHash('sha256').update(disclosure).digest('base64url');
const open = (claims: JsonObject, ...disclosures: readonly string[]) => openDisclosures(claims, [...disclosures, '']);

const name = disclose('name', 'Samira');
const town = disclose('town', 'Utrecht');
const twice = encodeBase64url(new TextEncoder().encode('["c2FsdA","subject",{"name":"Samira","name":"Sam"}]'));

describe('what was disclosed', () => {
  test('stands in its place; what was not, is left out', async () => {
    const claims = { iss: 'a', _sd_alg: 'sha-256', _sd: [digestOf(name), digestOf(town)] };
    expect(await open(claims, name, town)).toEqual({ iss: 'a', name: 'Samira', town: 'Utrecht' });
    expect(await open(claims, town)).toEqual({ iss: 'a', town: 'Utrecht' });
    expect(await open(claims)).toEqual({ iss: 'a' });
  });

  test('may be deep inside, an item of a list, or inside another disclosure', async () => {
    const item = disclose('nl');
    const address = disclose('address', { _sd: [digestOf(town)] });
    const claims = {
      subject: { _sd: [digestOf(address)] },
      languages: ['en', { '...': digestOf(item) }, { '...': 'unknown' }],
    };
    expect(await open(claims, address, town, item)).toEqual({
      subject: { address: { town: 'Utrecht' } },
      languages: ['en', 'nl'],
    });
  });
});

describe('a token is refused whose disclosure', () => {
  test.each<[string, JsonObject, readonly string[]]>([
    ['belongs nowhere', { _sd: [] }, [name]],
    ['stands there twice', { _sd: [digestOf(name)] }, [name, name]],
    ['is damaged', { _sd: [digestOf('AA')] }, ['AA']],
    ['is no list', { _sd: [digestOf('e30')] }, ['e30']],
    ['replaces a claim', { name: 'Anders', _sd: [digestOf(name)] }, [name]],
    ['is an item where a member belongs', { _sd: [digestOf(disclose('nl'))] }, [disclose('nl')]],
    ['is a member where an item belongs', { list: [{ '...': digestOf(name) }] }, [name]],
    ['brings digests of its own', { _sd: [digestOf(disclose('_sd', []))] }, [disclose('_sd', [])]],
    ['is named like a prototype', { _sd: [digestOf(disclose('__proto__', {}))] }, [disclose('__proto__', {})]],
    ['has two places', { _sd: [digestOf(name)], inside: { _sd: [digestOf(name)] } }, [name]],
    ['is hidden, in two places', { _sd: [digestOf(town), digestOf(town)] }, []],
    ['can be read in two ways', { _sd: [digestOf(twice)] }, [twice]],
    ['was hashed otherwise', { _sd_alg: 'md5', _sd: [digestOf(name)] }, [name]],
  ])('%s', async (_what, claims, disclosures) => {
    expect(await open(claims, ...disclosures)).toBeUndefined();
  });

  test('is followed by a key binding that nobody asked for, or by too many others', async () => {
    const claims = { _sd: [digestOf(name)] };
    expect(await openDisclosures(claims, [name, 'e30.e30.AA'])).toBeUndefined();
    const many = Array.from({ length: 501 }, (_, index) => disclose(`m${index}`, 1));
    expect(await open({ _sd: many.map(digestOf) }, ...many)).toBeUndefined();
  });
});
